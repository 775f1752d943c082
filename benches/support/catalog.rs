//! Generated catalogs: a few organisations and interfaces, and any number of services that refer to them.

use std::io::{self, BufRead, Read};

use super::json::{Json, list, object, texts};
use super::random::Random;
use super::service::service;

/// How many organisations every catalog has.
pub const ORGANISATIONS: usize = 12;

/// How many interfaces every catalog has.
pub const INTERFACES: usize = 16;

/// The id of an organisation.
pub fn organisation_id(number: usize) -> String {
    format!("example.it-verbund:stelle-{number:02}")
}

/// The id of an interface.
pub fn interface_id(number: usize) -> String {
    format!("example.it-verbund:schnittstelle-{number:02}")
}

/// The id of a service.
pub fn service_id(number: usize) -> String {
    format!("example.it-verbund:dienst-{number:06}")
}

fn organisation(number: usize) -> Json {
    object([
        ("kind", "organisation".into()),
        ("id", organisation_id(number).into()),
        (
            "name",
            object([
                ("de", format!("IT-Dienstleister Musterland {number} AöR").into()),
                ("en", format!("IT service provider Musterland {number}").into()),
            ]),
        ),
        ("kinds", texts(["it-service-provider"])),
        ("legalForm", "public-institution".into()),
        ("federalLevel", "land".into()),
        ("regions", texts(["09"])),
        ("country", "DE".into()),
        ("roles", texts(["provider", "software-operator"])),
        ("website", format!("https://dienste-{number:02}.it-verbund.example/").into()),
    ])
}

fn interface(number: usize) -> Json {
    let version = |version: &str| {
        let document = object([
            ("mediaType", "application/vnd.oai.openapi+json".into()),
            ("url", format!("https://schnittstellen.it-verbund.example/{number}/{version}.json").into()),
        ]);
        let endpoint = object([
            ("url", format!("https://api.it-verbund.example/{number}").into()),
            ("environment", "production".into()),
            ("zone", "ndb-vn".into()),
        ]);
        object([
            ("version", version.into()),
            ("document", document),
            ("endpoints", list([endpoint])),
            ("authentication", list([object([("scheme", "oauth2".into())])])),
            ("stability", "stable".into()),
        ])
    };
    object([
        ("kind", "interface".into()),
        ("id", interface_id(number).into()),
        (
            "name",
            object([("de", format!("Schnittstelle {number}").into()), ("en", format!("Interface {number}").into())]),
        ),
        ("interfaceKind", "openapi".into()),
        ("owner", organisation_id(number % ORGANISATIONS).into()),
        (
            "description",
            object([
                ("de", "Lesender und schreibender Zugriff auf die Fachdaten.".into()),
                ("en", "Reading and writing of business data.".into()),
            ]),
        ),
        ("versions", list([version("1.2.0"), version("1.4.0")])),
    ])
}

/// A generated catalog.
pub struct Catalog {
    /// The organisations and interfaces, as lines.
    pub others: String,
    /// The services, each a line without its end.
    pub services: Vec<String>,
}

impl Catalog {
    /// With services in declared order of members.
    pub fn new(services: usize) -> Self {
        Self::with(services, |_, _| {})
    }

    /// With the members of every object shuffled.
    pub fn shuffled(services: usize) -> Self {
        Self::with(services, |number, service| service.shuffle(&mut Random::new(!(number as u64))))
    }

    /// With services that are changed before they are written.
    pub fn with(services: usize, change: impl Fn(usize, &mut Json)) -> Self {
        let line = |number| {
            let mut service = service(number);
            change(number, &mut service);
            let mut text = String::new();
            service.write(&mut text);
            text
        };
        Self { others: others(), services: (0..services).map(line).collect() }
    }

    /// The whole catalog as NDJSON.
    pub fn lines(&self) -> String {
        let mut text = self.others.clone();
        for service in &self.services {
            text.push_str(service);
            text.push('\n');
        }
        text
    }

    /// The services alone as NDJSON.
    pub fn service_lines(&self) -> String {
        Self { others: String::new(), services: self.services.clone() }.lines()
    }

    /// Bytes of the services, without line ends.
    pub fn bytes(&self) -> usize {
        self.services.iter().map(String::len).sum()
    }
}

/// All entities but services, as lines.
fn others() -> String {
    let mut text = String::new();
    for entity in (0..ORGANISATIONS).map(organisation).chain((0..INTERFACES).map(interface)) {
        entity.write(&mut text);
        text.push('\n');
    }
    text
}

/// A catalog as NDJSON that is made while it is read: as long as wanted, without being held.
pub struct Stream {
    block: Vec<u8>,
    at: usize,
    next: usize,
    left: usize,
}

impl Stream {
    /// A stream that ends after about so many bytes.
    pub fn new(bytes: usize) -> Self {
        Self { block: others().into_bytes(), at: 0, next: 0, left: bytes }
    }
}

impl Read for Stream {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let from = self.fill_buf()?;
        let length = from.len().min(to.len());
        to[..length].copy_from_slice(&from[..length]);
        self.consume(length);
        Ok(length)
    }
}

impl BufRead for Stream {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at == self.block.len() && self.left > 0 {
            let mut text = String::new();
            service(self.next).write(&mut text);
            text.push('\n');
            self.next += 1;
            self.left = self.left.saturating_sub(text.len());
            (self.block, self.at) = (text.into_bytes(), 0);
        }
        Ok(&self.block[self.at..])
    }

    fn consume(&mut self, bytes: usize) {
        self.at += bytes;
    }
}
