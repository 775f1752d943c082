//! Further catalogs to which references may lead.

use std::path::PathBuf;

use dvs::facts::Facts;
use dvs::{Checker, Input, Options};

use crate::catalog::hides;
use crate::inputs::{self, Group, read};
use crate::output::{Failure, note};

/// The facts of all files. What cannot be read of them is told, but is no reason to stop.
pub(crate) fn facts(files: &[PathBuf], options: &Options) -> Result<Facts, Failure> {
    let mut all = Facts::default();
    for file in files {
        all.merge(of_group(&inputs::group(file)?, options)?);
    }
    Ok(all)
}

fn of_group(group: &Group, options: &Options) -> Result<Facts, Failure> {
    let options = group.options(options)?;
    let mut checker = Checker::new(&options);
    for source in &group.sources {
        let (name, bytes) = read(source)?;
        checker.input(Input::named(&name, &bytes));
    }
    for item in checker.report().not_judged() {
        if hides(&item.reason) {
            note(
                &item.input,
                (
                    "lässt sich nicht ganz lesen; Verweise, die in den Rest führen können, werden nicht beurteilt",
                    "cannot be read completely; references that may lead into the rest are not judged",
                ),
            );
        }
    }
    Ok(checker.into_part().into_facts())
}
