//! What goes wrong before anything is judged, in German and English. Not here: where it is printed (`output`).

use std::io;

use dvs::compat::UnknownChangeKind;
use dvs::{InvalidText, Lang, ParameterError, RuleBookError};

/// Something that can be told in both languages.
pub(crate) trait Say {
    fn say(&self, lang: Lang) -> String;
}

/// German and English.
impl<D: AsRef<str>, E: AsRef<str>> Say for (D, E) {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::De => self.0.as_ref().to_owned(),
            Lang::En => self.1.as_ref().to_owned(),
        }
    }
}

/// What says its own words.
impl<F: Fn(Lang) -> String> Say for F {
    fn say(&self, lang: Lang) -> String {
        self(lang)
    }
}

impl Say for io::Error {
    fn say(&self, lang: Lang) -> String {
        let (de, en) = match self.kind() {
            io::ErrorKind::NotFound => {
                ("diese Datei oder diesen Ordner gibt es nicht", "there is no such file or folder")
            }
            io::ErrorKind::PermissionDenied => ("der Zugriff ist nicht erlaubt", "access is not allowed"),
            io::ErrorKind::IsADirectory => {
                ("das ist ein Ordner, erwartet wird eine Datei", "this is a folder, expected a file")
            }
            io::ErrorKind::NotADirectory => ("ein Teil des Wegs ist kein Ordner", "a part of the way is no folder"),
            io::ErrorKind::ReadOnlyFilesystem => {
                ("der Datenträger erlaubt kein Schreiben", "the file system allows no writing")
            }
            io::ErrorKind::StorageFull => ("der Speicherplatz reicht nicht", "there is no space left"),
            // Of anything else the system knows words.
            _ => return self.to_string(),
        };
        (de, en).say(lang)
    }
}

impl Say for InvalidText {
    fn say(&self, lang: Lang) -> String {
        let (reason, format) = (self.reason(lang), self.format());
        match lang {
            Lang::De => format!("{reason}; erwartet wird {}, zum Beispiel {}", format.expected.de, format.example),
            Lang::En => format!("{reason}; expected {}, for example {}", format.expected.en, format.example),
        }
    }
}

/// What was probably meant, or where all are listed.
fn meant(nearest: Option<&str>, list: &str, lang: Lang) -> String {
    match (nearest, lang) {
        (Some(name), Lang::De) => format!("; gemeint ist vielleicht `{name}`"),
        (Some(name), Lang::En) => format!("; perhaps `{name}` is meant"),
        (None, Lang::De) => format!("; `{list}` nennt alle"),
        (None, Lang::En) => format!("; `{list}` lists all"),
    }
}

impl Say for RuleBookError {
    fn say(&self, lang: Lang) -> String {
        let (what, name, nearest) = match self {
            Self::UnknownRule { name, nearest } => (("eine Regel", "rule"), name, nearest),
            Self::UnknownProfile { name, nearest } => (("ein Profil", "profile"), name, nearest),
            // Only adding rules gives the others.
            other => return other.to_string(),
        };
        let more = match (self, nearest, lang) {
            (Self::UnknownProfile { .. }, None, _) => {
                let known: Vec<&str> = dvs::profiles::PROFILES.iter().map(|profile| profile.name).collect();
                let words =
                    (format!("; möglich sind {}", known.join(", ")), format!("; known are {}", known.join(", ")));
                words.say(lang)
            }
            _ => meant(*nearest, "dvs rules", lang),
        };
        match lang {
            Lang::De => format!("{} `{name}` gibt es nicht{more}", what.0),
            Lang::En => format!("there is no {} `{name}`{more}", what.1),
        }
    }
}

impl Say for ParameterError {
    fn say(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Unknown { name, nearest }, Lang::De) => {
                format!("einen Parameter `{name}` gibt es nicht{}", meant(*nearest, "dvs parameters", lang))
            }
            (Self::Unknown { name, nearest }, Lang::En) => {
                format!("there is no parameter `{name}`{}", meant(*nearest, "dvs parameters", lang))
            }
            (Self::BadValue { name, value, expected }, Lang::De) => {
                format!("`{value}` ist kein Wert für den Parameter `{name}`: erwartet wird {}", expected.de)
            }
            (Self::BadValue { name, value, expected }, Lang::En) => {
                format!("`{value}` is no value for the parameter `{name}`: expected {}", expected.en)
            }
            (other, _) => other.to_string(),
        }
    }
}

impl Say for UnknownChangeKind {
    fn say(&self, lang: Lang) -> String {
        let (id, more) = (&self.id, meant(self.nearest.as_deref(), "docs/compat.md", lang));
        match lang {
            Lang::De => format!("eine Art von Änderung `{id}` gibt es nicht{more}"),
            Lang::En => format!("there is no kind of change `{id}`{more}"),
        }
    }
}
