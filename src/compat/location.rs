//! Where in an interface a change happens, in its own words: which call, which part of it, which media type, which value.
//! Not here: where that stands in a text (`change`).

use std::sync::Arc;

use crate::shape::Lang;

/// The part of a call, or of the description.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Part {
    /// The description, or the operation, as a whole.
    Whole,
    /// A parameter.
    Parameter {
        /// `path`, `query`, `header` or `cookie`, of a channel `address`.
        within: Arc<str>,
        /// Its name.
        name: Arc<str>,
    },
    /// The body of the request.
    Body,
    /// The response with this status code, range or `default`.
    Response {
        /// `200`, `4XX`, `default`.
        status: Arc<str>,
    },
    /// A header of a response.
    Header {
        /// The status code of the response.
        status: Arc<str>,
        /// Its name.
        name: Arc<str>,
    },
    /// A message of a channel.
    Message {
        /// Its name.
        name: Arc<str>,
    },
}

impl Part {
    /// The words for people; nothing for the whole.
    #[must_use]
    pub fn title(&self, lang: Lang) -> String {
        self.title_with(lang, &|text| text.to_owned())
    }

    /// The same, with names from the description as `clean` gives them.
    pub(crate) fn title_with(&self, lang: Lang, clean: &dyn Fn(&str) -> String) -> String {
        let de = lang == Lang::De;
        match self {
            Self::Whole => String::new(),
            Self::Parameter { within, name } => {
                let within = match (&**within, lang) {
                    ("path", Lang::De) => "im Pfad",
                    ("path", Lang::En) => "in the path",
                    ("query", Lang::De) => "der Abfrage",
                    ("query", Lang::En) => "of the query",
                    ("header", Lang::De) => "im Kopf",
                    ("header", Lang::En) => "in the header",
                    ("cookie", Lang::De) => "im Cookie",
                    ("cookie", Lang::En) => "in the cookie",
                    ("address", Lang::De) => "der Adresse",
                    ("address", Lang::En) => "of the address",
                    (other, _) => &clean(other),
                };
                let name = clean(name);
                if de { format!("Parameter `{name}` {within}") } else { format!("parameter `{name}` {within}") }
            }
            Self::Body => (if de { "Anfrage" } else { "request" }).to_owned(),
            Self::Response { status } => {
                let status = clean(status);
                if de { format!("Antwort {status}") } else { format!("response {status}") }
            }
            Self::Header { status, name } => {
                let (status, name) = (clean(status), clean(name));
                if de {
                    format!("Antwort {status}, Kopfzeile `{name}`")
                } else {
                    format!("response {status}, header `{name}`")
                }
            }
            Self::Message { name } => {
                let name = clean(name);
                if de { format!("Nachricht {name}") } else { format!("message {name}") }
            }
        }
    }

    /// The same for machines, in a form that stays.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Whole => String::new(),
            Self::Parameter { within, name } => format!("parameter:{within}:{name}"),
            Self::Body => "body".to_owned(),
            Self::Response { status } => format!("response:{status}"),
            Self::Header { status, name } => format!("header:{status}:{name}"),
            Self::Message { name } => format!("message:{name}"),
        }
    }
}

/// Where a change happens.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub struct Location {
    /// The call: `GET /services/{id}`, `webhook created POST`; empty for the description as a whole.
    pub operation: Arc<str>,
    /// The part of it.
    pub part: Part,
    /// The media type, of bodies.
    pub media_type: Option<Arc<str>>,
    /// The value in the body or parameter: `/items[]/name`; empty for the whole.
    pub value: Arc<str>,
}

impl Location {
    pub(crate) fn whole(operation: Arc<str>) -> Self {
        Self { operation, part: Part::Whole, media_type: None, value: "".into() }
    }

    /// The place within the call, in words.
    #[must_use]
    pub fn within(&self, lang: Lang) -> String {
        self.within_with(lang, &|text| text.to_owned())
    }

    /// The same, with names from the description as `clean` gives them.
    pub(crate) fn within_with(&self, lang: Lang, clean: &dyn Fn(&str) -> String) -> String {
        let mut text = self.part.title_with(lang, clean);
        for further in
            [self.media_type.as_deref(), Some(&*self.value).filter(|value| !value.is_empty())].into_iter().flatten()
        {
            if !text.is_empty() {
                text.push_str(", ");
            }
            text.push_str(&clean(further));
        }
        text
    }
}
