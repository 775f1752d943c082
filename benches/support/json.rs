//! A JSON value that keeps the order of members, so that it can be written, shuffled and broken.

use super::random::Random;

/// A JSON value.
#[derive(Clone)]
pub enum Json {
    Text(String),
    /// A number or a literal, as it is written.
    Plain(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// An object of these members.
pub fn object<const N: usize>(members: [(&str, Json); N]) -> Json {
    Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// A list of these values.
pub fn list<const N: usize>(values: [Json; N]) -> Json {
    Json::List(values.into())
}

/// A list of these texts.
pub fn texts<const N: usize>(values: [&str; N]) -> Json {
    Json::List(values.into_iter().map(Json::from).collect())
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Self::Plain(value.to_string())
    }
}

impl From<u32> for Json {
    fn from(value: u32) -> Self {
        Self::Plain(value.to_string())
    }
}

impl Json {
    /// The members of an object.
    pub fn members(&mut self) -> &mut Vec<(String, Json)> {
        match self {
            Self::Object(members) => members,
            _ => panic!("no object"),
        }
    }

    /// The value at a path of member names and list positions.
    pub fn at(&mut self, path: &str) -> &mut Json {
        path.split('/').filter(|step| !step.is_empty()).fold(self, |value, step| match value {
            Self::Object(members) => {
                &mut members.iter_mut().find(|(name, _)| name == step).unwrap_or_else(|| panic!("no {step}")).1
            }
            Self::List(values) => &mut values[step.parse::<usize>().expect("a position")],
            _ => panic!("nothing at {step}"),
        })
    }

    /// Puts the members of every object into another order.
    pub fn shuffle(&mut self, random: &mut Random) {
        match self {
            Self::Object(members) => {
                random.shuffle(members);
                for (_, value) in members {
                    value.shuffle(random);
                }
            }
            Self::List(values) => values.iter_mut().for_each(|value| value.shuffle(random)),
            Self::Text(_) | Self::Plain(_) => {}
        }
    }

    /// Appends the value without white space.
    pub fn write(&self, out: &mut String) {
        match self {
            Self::Text(text) => write_text(text, out),
            Self::Plain(text) => out.push_str(text),
            Self::List(values) => {
                out.push('[');
                for (index, value) in values.iter().enumerate() {
                    out.push_str(if index > 0 { "," } else { "" });
                    value.write(out);
                }
                out.push(']');
            }
            Self::Object(members) => {
                out.push('{');
                for (index, (name, value)) in members.iter().enumerate() {
                    out.push_str(if index > 0 { "," } else { "" });
                    write_text(name, out);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        if matches!(character, '"' | '\\') {
            out.push('\\');
        }
        out.push(character);
    }
    out.push('"');
}
