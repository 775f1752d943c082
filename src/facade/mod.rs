//! One stable face for bindings and tools: a small JSON request beside raw bytes, one JSON answer.
//!
//! [`call`] is all that a binding needs: two texts and a list of byte strings cross the border, nothing else. Documents stand
//! beside the request and are named by their place, so that nothing is escaped twice and positions, duplicate members and
//! invalid UTF-8 survive.
//!
//! - A request is `{"format": 1, "call": "…", …}`. Members that it does not know are refused, with what was probably meant.
//! - An answer is `{"format": 1, "call": "…", "result": {…}}`. The result is what the command line writes with `--format json`.
//!   Where a request names `languages`, `texts` holds the same for people: `{"de": "…", "en": "…"}`. Where documents could not be
//!   read as a whole, `notRead` says so.
//! - An error is `{"format": 1, "error": {"code": "…", "message": {"de": "…", "en": "…"}, "pointer": "…", "others": […]}}`. Errors
//!   are about requests. What is wrong with documents is a finding, unless they cannot be used at all: text that is no UTF-8 where
//!   text is compared or written, or of which something would get lost on the way into another form.
//!
//! Nothing panics, whatever comes in. Nothing is kept between calls, so any thread may call at any time. Limits for documents
//! come with the request; the request itself may have 16 MiB.
//!
//! | call | does | in Rust |
//! |---|---|---|
//! | `check` | checks documents | [`check`], [`crate::check`] |
//! | `check-part` | checks lines of NDJSON as a part of the whole, and gives facts | [`check_part`] |
//! | `finish` | runs rules about the whole over facts of parts | [`finish`] |
//! | `status` | tells what is open, entity by entity and profile by profile | [`status`] |
//! | `services-for` | all services for one body | [`Landscape::services_for`](crate::federation::Landscape::services_for) |
//! | `customers-of` | all bodies for one service | [`Landscape::customers_of`](crate::federation::Landscape::customers_of) |
//! | `decide` | one body and one service, with reasons | [`Landscape::decide`](crate::federation::Landscape::decide) |
//! | `matrix` | all bodies and services, counted | [`Landscape::matrix`](crate::federation::Landscape::matrix) |
//! | `what-if` | what changes if facts change | [`Matrix::what_if`](crate::federation::Matrix::what_if) |
//! | `blockers` | what would open a service to most bodies | [`Landscape::blockers`](crate::federation::Landscape::blockers) |
//! | `compare` | what changed between two descriptions | [`compat::compare`](crate::compat::compare) |
//! | `resolve` | who provides what is needed | [`compat::resolve`](crate::compat::resolve) |
//! | `impact` | who is hit when an interface ends | [`compat::impact`](crate::compat::impact) |
//! | `rules` | lists rules | [`Registry::declarations`](crate::Registry::declarations) |
//! | `explain` | explains rules | [`Registry::explain`](crate::Registry::explain) |
//! | `profiles` | lists profiles | [`profiles::PROFILES`](crate::profiles::PROFILES) |
//! | `parameters` | lists parameters of rules | [`Parameters::all`](crate::Parameters::all) |
//! | `key` | reads keys, or computes their check digits | [`key::explain`](crate::key::explain) |
//! | `convert` | writes documents as one catalog in another form | [`convert`] |
//! | `format` | brings documents into their canonical form | [`format`](format()) |
//! | `version` | says versions and calls | [`Versions::CURRENT`](crate::Versions::CURRENT) |
//!
//! ```
//! use dvs::facade;
//! let request = r#"{"format": 1, "call": "check", "options": {"today": "2026-11-25"}, "languages": ["de"]}"#;
//! let answer = facade::call(request, &[b"{\"format\": \"dvs-crate/1\", \"services\": [{}]}"]);
//! assert!(answer.starts_with(r#"{"format":1,"call":"check","result":{"#));
//! assert!(answer.contains(r#""code": "R0031""#));
//! ```
//!
//! `docs/binding-author.md` leads through it, with requests and real answers; `docs/schema` has the schemas of all of it.
//!
//! Not here: what is done for a request, which the floors below do.

mod book;
mod catalogs;
mod change;
mod check;
mod documents;
mod error;
mod federation;
mod interfaces;
mod keys;
mod options;
mod parts;
#[cfg(feature = "schema")]
mod schemas;
#[cfg(feature = "schema")]
mod shapes;
mod status;

pub use book::{ExplainRequest, ParametersRequest, ProfilesRequest, RulesRequest, VersionRequest};
pub use change::{ConvertRequest, FormatRequest, FormattedDocument, WrittenText, convert, format};
pub use check::{CheckRequest, check};
pub use documents::Document;
pub use error::{Error, Fault};
pub use federation::{
    BlockersRequest, CustomersOfRequest, DecideRequest, MatrixRequest, ServicesForRequest, UseNeed, UseNetwork,
    UseProtection, WhatIfRequest,
};
pub use interfaces::{CompareLimits, CompareRequest, ImpactRequest, KindLevel, ResolveRequest};
pub use keys::{KeyQuestion, KeyRequest, NewLeitwegId};
pub use options::{CheckLimits, CheckOptions, Exception, ParameterSetting, RuleSeverity};
pub use parts::{CheckedPart, FinishRequest, PartDocument, PartRequest, check_part, finish};
#[cfg(feature = "schema")]
pub use schemas::{NamedSchema, schemas};
pub use status::{StatusRequest, status};

use std::borrow::Cow;
use std::fmt::Write as _;

use catalogs::NotRead;

use crate::read::read_strictly;
use crate::shape::json::{Cursor, Envelope, Fatal, Found, shorten};
use crate::shape::{Lang, List, Value, nearest};
#[cfg(feature = "schema")]
use crate::shape::{ObjectShape, Shape};

/// Version of requests and answers.
pub const FORMAT: u32 = 1;

/// Bytes of one request.
const MAX_REQUEST: usize = 16 << 20;
const MAX_DEPTH: usize = 16;
const MAX_TEXT: usize = 64 << 10;

/// A request: how it is called, and how it is answered.
pub(crate) trait Ask: Value {
    const NAME: &'static str;

    /// What the result looks like.
    #[cfg(feature = "schema")]
    const RESULT: &'static ObjectShape;

    fn ask(&self, documents: &[&[u8]]) -> Result<Answer, Error>;
}

/// What is answered, without what all answers have.
#[derive(Debug)]
pub(crate) struct Answer {
    /// JSON.
    result: String,
    texts: Vec<(Lang, String)>,
    not_read: Vec<NotRead>,
}

impl Answer {
    fn of(result: String) -> Self {
        Self { result, texts: Vec::new(), not_read: Vec::new() }
    }

    fn texts(mut self, texts: Vec<(Lang, String)>) -> Self {
        self.texts = texts;
        self
    }

    fn not_read(mut self, not_read: impl IntoIterator<Item = NotRead>) -> Self {
        self.not_read = not_read.into_iter().collect();
        self
    }

    fn to_json(&self, call: &str) -> String {
        let text = |text: &str| serde_json::to_string(text).unwrap_or_default();
        let mut all = String::with_capacity(self.result.len() + 64);
        let _ = write!(all, "{{\"format\":{FORMAT},\"call\":\"{call}\",\"result\":{}", self.result.trim_end());
        if !self.texts.is_empty() {
            let one = |(lang, it): &(Lang, String)| format!("\"{}\":{}", lang.tag(), text(it));
            let _ = write!(all, ",\"texts\":{{{}}}", self.texts.iter().map(one).collect::<Vec<_>>().join(","));
        }
        if !self.not_read.is_empty() {
            let _ = write!(all, ",\"notRead\":{}", serde_json::to_string(&self.not_read).unwrap_or_default());
        }
        all.push('}');
        all
    }
}

/// The answer for people in the languages that a request names, each once.
fn texts(languages: &List<Lang>, text: impl Fn(Lang) -> String) -> Vec<(Lang, String)> {
    let wanted = [Lang::De, Lang::En].into_iter().filter(|lang| languages.contains(lang));
    wanted.map(|lang| (lang, text(lang))).collect()
}

/// A call, as data.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) name: &'static str,
    #[cfg(feature = "schema")]
    shape: &'static Shape,
    #[cfg(feature = "schema")]
    result: &'static ObjectShape,
    answer: fn(&str, &[&[u8]]) -> Result<Answer, Error>,
}

impl Call {
    const fn of<A: Ask>() -> Self {
        Self {
            name: A::NAME,
            #[cfg(feature = "schema")]
            shape: A::SHAPE,
            #[cfg(feature = "schema")]
            result: A::RESULT,
            answer: |text, documents| read::<A>(text)?.ask(documents),
        }
    }
}

/// All calls.
pub(crate) static CALLS: &[Call] = &[
    Call::of::<CheckRequest>(),
    Call::of::<PartRequest>(),
    Call::of::<FinishRequest>(),
    Call::of::<StatusRequest>(),
    Call::of::<RulesRequest>(),
    Call::of::<ExplainRequest>(),
    Call::of::<ProfilesRequest>(),
    Call::of::<ParametersRequest>(),
    Call::of::<ServicesForRequest>(),
    Call::of::<CustomersOfRequest>(),
    Call::of::<DecideRequest>(),
    Call::of::<MatrixRequest>(),
    Call::of::<WhatIfRequest>(),
    Call::of::<BlockersRequest>(),
    Call::of::<CompareRequest>(),
    Call::of::<ResolveRequest>(),
    Call::of::<ImpactRequest>(),
    Call::of::<KeyRequest>(),
    Call::of::<ConvertRequest>(),
    Call::of::<FormatRequest>(),
    Call::of::<VersionRequest>(),
];

/// Answers a request in JSON. See the [module](self).
///
/// ```
/// use dvs::facade;
/// let answer = facade::call(r#"{"format": 1, "call": "key", "keys": [{"kind": "leitweg-id", "text": "991-03730-19"}]}"#, &[]);
/// assert!(answer.contains(r#""valid": true"#));
/// // Whatever comes in, an answer comes out.
/// assert!(facade::call("\0", &[b"\xff"]).contains(r#""code":"not-json""#));
/// ```
#[must_use]
pub fn call(request: &str, documents: &[&[u8]]) -> String {
    match answer(request, documents) {
        Ok((name, answer)) => answer.to_json(name),
        Err(error) => error.to_json(),
    }
}

fn answer(request: &str, documents: &[&[u8]]) -> Result<(&'static str, Answer), Error> {
    if request.len() > MAX_REQUEST {
        let params = [("bytes", request.len().into()), ("limit", MAX_REQUEST.into())];
        return Err(error::REQUEST_TOO_LONG.fault(&params).into());
    }
    let head = Head::of(request);
    let Some(name) = &head.call else { return Err(without_call(request)) };
    let Some(call) = CALLS.iter().find(|call| call.name == name) else { return Err(unknown_call(name)) };
    if !head.is_of_this_format {
        return Err(error::UNKNOWN_FORMAT.at("/format", &[]).into());
    }
    Ok((call.name, (call.answer)(request, documents)?))
}

/// Reads a request of which the call is known.
fn read<A: Ask>(request: &str) -> Result<A, Error> {
    let mut cursor = Cursor::new(request, MAX_DEPTH, MAX_TEXT);
    cursor.envelope = Envelope::Request;
    let read = read_strictly(request, cursor, |_: &A| Vec::new())?;
    error::LongLists::refused_in(&read)?;
    Ok(read)
}

/// What the head of a request says, read before anything is judged.
#[derive(Default)]
struct Head<'a> {
    is_of_this_format: bool,
    call: Option<Cow<'a, str>>,
}

impl<'a> Head<'a> {
    fn of(request: &'a str) -> Self {
        let mut head = Self::default();
        // A text that breaks off leaves what was read before.
        let _ = head.read(Cursor::new(request, MAX_DEPTH, MAX_TEXT));
        head
    }

    fn read(&mut self, mut cursor: Cursor<'a>) -> Result<(), Fatal> {
        let mut first = true;
        if !cursor.open(b'{')? {
            return Ok(());
        }
        while let Some(token) = cursor.next_name(&mut first)? {
            let name = cursor.resolve(token);
            match (name.as_deref(), cursor.found()?) {
                (Some("format"), Found::Number) => self.is_of_this_format = cursor.number()? == "1",
                (Some("call"), Found::Text) => {
                    let token = cursor.string()?;
                    self.call = cursor.resolve(token);
                }
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
}

/// What is wrong with a request that names no call: it is no JSON object, or only the name is missing.
fn without_call(request: &str) -> Error {
    match read::<VersionRequest>(request) {
        Err(error) if error.is_of_structure() => error,
        _ => error::CALL_MISSING.at("/call", &[("known", names().into())]).into(),
    }
}

/// The names of all calls.
fn names() -> String {
    CALLS.iter().map(|call| call.name).collect::<Vec<_>>().join(", ")
}

fn unknown_call(name: &str) -> Error {
    let nearest = nearest(name, CALLS.iter().map(|call| call.name));
    let params =
        [("call", shorten(name).into()), ("suggestion", error::suggestion(nearest)), ("known", names().into())];
    error::UNKNOWN_CALL.at("/call", &params).into()
}
