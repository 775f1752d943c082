//! What a parameter of rules is: its declaration, and the values that can be said as text. Not here: which parameters
//! there are (`parameters`).

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{AllowedCountries, Parameters};
use crate::report::{Both, listing};
use crate::shape::{Bilingual, Lang, Leaf, did_you_mean, nearest};

/// What a parameter says about itself, and how it is set and shown as text.
#[derive(Debug)]
#[non_exhaustive]
pub struct Parameter {
    /// The name on the command line, in bindings and in the docs: kebab-case.
    pub name: &'static str,
    /// The lines of the German and of the English documentation.
    pub(crate) docs: [&'static [&'static str]; 2],
    /// Which texts are understood.
    pub expected: Bilingual,
    pub(crate) get: fn(&Parameters) -> String,
    pub(crate) set: fn(&mut Parameters, &str) -> Option<()>,
}

impl Parameter {
    /// What it is for.
    #[must_use]
    pub fn docs(&self, lang: Lang) -> String {
        let [de, en] = self.docs;
        let lines = if lang == Lang::De { de } else { en };
        lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")
    }

    /// Its value when nobody sets it, as [`Parameters::set`] would understand it. Empty: none.
    #[must_use]
    pub fn default_value(&self) -> String {
        (self.get)(&Parameters::default())
    }
}

/// A parameter that does not exist, or a value that it does not understand.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ParameterError {
    /// No parameter has this name.
    #[error("there is no parameter `{name}`{}", did_you_mean(*.nearest))]
    Unknown {
        /// What was asked for.
        name: String,
        /// What may have been meant.
        nearest: Option<&'static str>,
    },
    /// The value is not understood.
    #[error("`{value}` is no value for the parameter `{name}`: expected {}", expected.en)]
    BadValue {
        /// The parameter.
        name: &'static str,
        /// What was given.
        value: String,
        /// Which texts are understood.
        expected: Bilingual,
    },
}

impl Parameters {
    /// The declaration of a parameter, by its name; `days_before_end` is understood as `days-before-end`.
    ///
    /// # Errors
    /// [`ParameterError::Unknown`], with the nearest name.
    pub fn find(name: &str) -> Result<&'static Parameter, ParameterError> {
        let all = || Self::all().iter();
        let asked = name.replace('_', "-");
        all().find(|parameter| parameter.name == asked).ok_or_else(|| ParameterError::Unknown {
            name: name.to_owned(),
            nearest: nearest(&asked, all().map(|parameter| parameter.name)),
        })
    }

    /// Sets a parameter by its name and a text.
    ///
    /// ```
    /// use dvs::Parameters;
    /// let parameters = Parameters::default().set("days-before-end", "60")?;
    /// assert_eq!(parameters.days_before_end, 60);
    /// let error = Parameters::default().set("day-before-end", "60").unwrap_err();
    /// assert_eq!(error.to_string(), "there is no parameter `day-before-end`; did you mean `days-before-end`?");
    /// # Ok::<(), dvs::ParameterError>(())
    /// ```
    ///
    /// # Errors
    /// [`ParameterError`]: there is no such parameter, or it does not understand the text.
    pub fn set(mut self, name: &str, value: &str) -> Result<Self, ParameterError> {
        let parameter = Self::find(name)?;
        let bad =
            || ParameterError::BadValue { name: parameter.name, value: value.to_owned(), expected: parameter.expected };
        (parameter.set)(&mut self, value.trim()).ok_or_else(bad)?;
        Ok(self)
    }

    /// The value of a parameter as text, as [`Parameters::set`] understands it. Empty: none.
    ///
    /// # Errors
    /// [`ParameterError::Unknown`], with the nearest name.
    pub fn get(&self, name: &str) -> Result<String, ParameterError> {
        Ok((Self::find(name)?.get)(self))
    }
}

impl Serialize for Parameter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("name", self.name)?;
        map.serialize_entry("docs", &Both(|lang| self.docs(lang)))?;
        map.serialize_entry("expected", &self.expected)?;
        map.serialize_entry("default", &self.default_value())?;
        map.end()
    }
}

/// The parameters of rules as JSON: `{"format": 1, "parameters": [{"name", "docs", "expected", "default"}]}`.
#[must_use]
pub fn parameters_json() -> String {
    listing("parameters", Parameters::all())
}

/// A value that can be said as text.
pub(super) trait ParameterValue: Sized {
    /// Which texts are understood.
    const EXPECTED: Bilingual;

    /// The value of a text.
    fn parse(text: &str) -> Option<Self>;

    /// The text of the value.
    fn show(&self) -> String;
}

impl ParameterValue for u32 {
    const EXPECTED: Bilingual = Bilingual::new("eine ganze Zahl", "a whole number");

    fn parse(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn show(&self) -> String {
        self.to_string()
    }
}

impl ParameterValue for bool {
    const EXPECTED: Bilingual = Bilingual::new("`true` oder `false`", "`true` or `false`");

    fn parse(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn show(&self) -> String {
        self.to_string()
    }
}

impl ParameterValue for AllowedCountries {
    const EXPECTED: Bilingual = Bilingual::new(
        "`EU`, `EEA` oder Ländercodes nach ISO 3166-1 mit Kommas dazwischen, etwa `DE, AT`",
        "`EU`, `EEA`, or country codes of ISO 3166-1 with commas between, such as `DE, AT`",
    );

    fn parse(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn show(&self) -> String {
        self.to_string()
    }
}

impl<L: Leaf> ParameterValue for L {
    const EXPECTED: Bilingual = L::FORMAT.expected;

    fn parse(text: &str) -> Option<Self> {
        L::from_text(text).ok()
    }

    fn show(&self) -> String {
        self.as_str().to_owned()
    }
}

/// Nothing is said as an empty text.
impl<V: ParameterValue> ParameterValue for Option<V> {
    const EXPECTED: Bilingual = V::EXPECTED;

    fn parse(text: &str) -> Option<Self> {
        if text.is_empty() { Some(None) } else { V::parse(text).map(Some) }
    }

    fn show(&self) -> String {
        self.as_ref().map_or_else(String::new, V::show)
    }
}

/// Declares the parameters: the type that holds them, its defaults and setters, and the list of their declarations. In
/// parentheses stands what the setter takes. Behind `data` follow values that are no text and have no name.
macro_rules! parameters {
    ($(#[doc = $about:literal])+ pub struct $all:ident {
        $(
            $(#[doc = $en:literal])+
            $name:ident($given:ty) / $text:literal: $type:ty = $default:expr, $($de:literal)+;
        )+
        data {
            $(
                $(#[doc = $data_doc:literal])+
                $data:ident: $data_type:ty = $data_default:expr;
            )*
        }
    }) => {
        $(#[doc = $about])+
        #[derive(Clone, PartialEq, Eq, Debug)]
        #[non_exhaustive]
        pub struct $all {
            $(
                $(#[doc = $en])+
                #[doc = concat!("\n\nName as text: `", $text, "`. Default: `", stringify!($default), "`.")]
                pub $name: $type,
            )+
            $(
                $(#[doc = $data_doc])+
                pub $data: $data_type,
            )*
        }

        impl Default for $all {
            fn default() -> Self {
                Self { $($name: $default,)+ $($data: $data_default,)* }
            }
        }

        impl $all {
            $(
                #[doc = concat!("Sets `", stringify!($name), "`.")]
                #[allow(clippy::useless_conversion, reason = "what is optional takes what it may be")]
                #[must_use]
                pub fn $name(mut self, value: $given) -> Self {
                    self.$name = value.into();
                    self
                }
            )+
            $(
                #[doc = concat!("Sets `", stringify!($data), "`.")]
                #[must_use]
                pub fn $data(mut self, value: $data_type) -> Self {
                    self.$data = value;
                    self
                }
            )*

            /// The declarations of all parameters that can be said as text.
            #[must_use]
            pub fn all() -> &'static [Parameter] {
                static ALL: &[Parameter] = &[$(
                    Parameter {
                        name: $text,
                        docs: [&[$($de),+], &[$($en),+]],
                        expected: <$type as ParameterValue>::EXPECTED,
                        get: |parameters| parameters.$name.show(),
                        set: |parameters, text| {
                            parameters.$name = <$type as ParameterValue>::parse(text)?;
                            Some(())
                        },
                    },
                )+];
                ALL
            }
        }
    };
}
pub(super) use parameters;
