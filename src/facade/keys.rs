//! Keys: what they say, what is wrong with them, and their check digits. Not here: the keys (`key`).

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::error::{Error, INVALID_KEY_PART};
use super::{Answer, Ask};
use crate::key::{KeyKind, KeyPart, LeitwegId, explain};
use crate::report::{Both, Param, listing};
use crate::shape::{InvalidText, Lang, List, request};
use crate::text::Text;

request! {
    /// Reads keys, and computes new ones.
    pub struct KeyRequest as "key": "Schlüssel", "Liest Schlüssel und berechnet neue." {
        new {
            /// Keys to be read.
            keys: List<KeyQuestion> = "keys", "Schlüssel", "Schlüssel, die gelesen werden.";
        }
        /// Leitweg-IDs to be made: of all keys, only these have check digits.
        leitweg_ids: List<NewLeitwegId> = "newLeitwegIds", "Neue Leitweg-IDs", "Leitweg-IDs, die gebildet werden; nur sie haben Prüfziffern.";
    }

    /// A key to be read.
    pub struct KeyQuestion: "Frage nach einem Schlüssel", "Ein Schlüssel, der gelesen wird." {
        new {
            /// Of which kind it is.
            kind: KeyKind = "kind", "Art", "Die Art des Schlüssels.";
            /// Its text.
            text: Text = "text", "Text", "Der Text des Schlüssels.";
        }
    }

    /// The parts of a Leitweg-ID whose check digits are to be computed.
    pub struct NewLeitwegId: "Neue Leitweg-ID", "Die Teile einer Leitweg-ID, deren Prüfziffer berechnet wird." {
        new {
            /// The coarse part.
            coarse: Text = "coarse", "Grobadressierung", "Die Grobadressierung.";
        }
        /// The fine part.
        fine: Option<Text> = "fine", "Feinadressierung", "Die Feinadressierung.";
    }
}

/// A key that was asked for.
struct KeyAnswer<'a> {
    kind: KeyKind,
    text: &'a str,
    read: Result<Vec<KeyPart>, InvalidText>,
}

impl Serialize for KeyAnswer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("kind", self.kind.name())?;
        map.serialize_entry("text", self.text)?;
        map.serialize_entry("valid", &self.read.is_ok())?;
        match &self.read {
            Ok(parts) => map.serialize_entry("parts", parts)?,
            Err(error) => {
                map.serialize_entry("problem", &Both(|lang| error.reason(lang)))?;
                map.serialize_entry("expected", &error.format().expected)?;
                map.serialize_entry("example", error.format().example)?;
            }
        }
        map.end()
    }
}

impl Serialize for KeyPart {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("name", self.name)?;
        map.serialize_entry("title", &self.title)?;
        map.serialize_entry("value", &Both(|lang| self.value(lang).to_owned()))?;
        map.end()
    }
}

impl Ask for KeyRequest {
    const NAME: &'static str = Self::CALL;
    #[cfg(feature = "schema")]
    const RESULT: &'static crate::shape::ObjectShape = &super::shapes::KEYS;

    fn ask(&self, _: &[&[u8]]) -> Result<Answer, Error> {
        let (mut made, mut faults) = (Vec::new(), Vec::new());
        for (place, new) in self.leitweg_ids.iter().enumerate() {
            match LeitwegId::compute(new.coarse.as_str(), new.fine.as_ref().map(Text::as_str)) {
                Ok(id) => made.push(id),
                Err(error) => {
                    let reason = Param::Both { de: error.reason(Lang::De).into(), en: error.reason(Lang::En).into() };
                    faults.push(INVALID_KEY_PART.at(format!("/newLeitwegIds/{place}"), &[("reason", reason)]));
                }
            }
        }
        Error::of(faults)?;
        let asked = self.keys.iter().map(|it| (it.kind, it.text.as_str()));
        let made = made.iter().map(|id| (KeyKind::LeitwegId, id.as_str()));
        let one = |(kind, text)| KeyAnswer { kind, text, read: explain(kind, text) };
        Ok(Answer::of(listing("keys", &asked.chain(made).map(one).collect::<Vec<_>>())))
    }
}
