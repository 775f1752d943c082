//! Further catalogs to which references may lead.

use std::path::PathBuf;

use dvs::facts::Facts;
use dvs::{Checker, Input, Options, Unjudged};

use crate::inputs;
use crate::judge::read;
use crate::output::{Failure, note};

/// The facts of all files. What cannot be read of them is told, but is no reason to stop.
pub(crate) fn facts(files: &[PathBuf], options: &Options) -> Result<Facts, Failure> {
    let mut checker = Checker::new(options);
    for file in files {
        for source in inputs::sources(file)? {
            let (name, bytes) = read(&source)?;
            checker.input(Input::named(&name, &bytes));
        }
    }
    for item in checker.report().not_judged() {
        // A value that was set aside hides no entity.
        if !matches!(item.reason, Unjudged::SetAside { .. } | Unjudged::External { .. } | Unjudged::Unread { .. }) {
            note(&format!(
                "{}: cannot be read completely; references that may lead into the rest are not judged",
                item.input
            ));
        }
    }
    Ok(checker.into_part().facts().clone())
}
