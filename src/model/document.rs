//! The catalog as one document: its header and the lists of entities.

use super::{Agreement, CatalogHeader, Entity, EntityRef, InterfaceContract, Organisation, Service, Tenant};
use crate::key::EntityId;
use crate::shape::json::{compact, without};
use crate::shape::{UnknownMembers, model, vocabulary};

vocabulary! {
    /// The versions of the document format that this crate reads. No official format: the crate's own.
    pub enum FormatVersion: "Formatversion", "Version des Dokumentformats; kein amtliches Format." {
        /// The first version.
        V1 = "dvs-crate/1", "erste Version";
    }
}

impl Default for FormatVersion {
    /// The version that is written.
    fn default() -> Self {
        Self::V1
    }
}

model! {
    /// A catalog: who publishes it, and lists of entities. Entities of other publishers may stand in it as copies.
    ///
    /// No official machine-readable format exists; this is the format of this crate.
    ///
    /// ```
    /// use dvs::model::{Catalog, CatalogHeader, Organisation};
    /// use dvs::{key::EntityId, text::LocalizedText};
    ///
    /// let publisher = EntityId::new("example.musterland:it-dienstleister")?;
    /// let header = CatalogHeader::new(
    ///     EntityId::new("example.musterland:katalog")?,
    ///     LocalizedText::de("Servicekatalog").en("Service catalog"),
    ///     publisher.clone(),
    ///     None,
    /// );
    /// let catalog = Catalog::new()
    ///     .catalog(header)
    ///     .organisations([Organisation::new(publisher, LocalizedText::de("IT-Dienstleister Musterland AöR"))]);
    /// assert!(catalog.to_json().starts_with("{\n  \"format\": \"dvs-crate/1\""));
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    pub struct Catalog: "Katalog", "Ein Katalog: wer ihn herausgibt, und Listen von Einträgen." {
        new {}
        /// The version of the document format.
        format: FormatVersion = "format", "Format", "Version des Dokumentformats.";
        /// Who publishes the catalog, when, and until when it counts.
        catalog: Option<CatalogHeader> = "catalog", "Kopf des Katalogs", "Wer den Katalog herausgibt, wann, und bis wann er gilt.";
        /// Bodies: authorities, IT service providers, suppliers.
        organisations: Vec<Organisation> = "organisations", "Organisationen", "Stellen: Behörden, IT-Dienstleister, Lieferanten.";
        /// Cloud services.
        services: Vec<Service> = "services", "Cloud-Services", "Die angebotenen Cloud-Services.";
        /// Interfaces and their versions.
        interfaces: Vec<InterfaceContract> = "interfaces", "Schnittstellen", "Schnittstellen und ihre Versionen.";
        /// Tenants of services.
        tenants: Vec<Tenant> = "tenants", "Mandanten", "Mandanten von Cloud-Services.";
        /// Agreements between bodies.
        agreements: Vec<Agreement> = "agreements", "Vereinbarungen", "Vereinbarungen zwischen Stellen.";
    }
}

impl Catalog {
    /// All entities, list by list.
    pub fn entities(&self) -> impl Iterator<Item = EntityRef<'_>> {
        let organisations = self.organisations.iter().map(EntityRef::Organisation);
        let services = self.services.iter().map(EntityRef::Service);
        let interfaces = self.interfaces.iter().map(EntityRef::Interface);
        let tenants = self.tenants.iter().map(EntityRef::Tenant);
        let agreements = self.agreements.iter().map(EntityRef::Agreement);
        organisations.chain(services).chain(interfaces).chain(tenants).chain(agreements)
    }

    /// The first entity with this id. Looks through the lists: for many look-ups build an index.
    #[must_use]
    pub fn get(&self, id: &EntityId) -> Option<EntityRef<'_>> {
        self.entities().find(|entity| entity.id() == id)
    }

    /// Adds the entities of another catalog, which becomes a part of this one. The header stays, and says that all
    /// is made up if the other part does: what is made up in part is made up. Without a header of its own it takes that of the other.
    pub fn absorb(&mut self, other: Self) {
        if other.is_fictitious() {
            match &mut self.catalog {
                Some(header) => header.fictitious = Some(true),
                None => self.catalog = other.catalog,
            }
        }
        self.organisations.extend(other.organisations);
        self.services.extend(other.services);
        self.interfaces.extend(other.interfaces);
        self.tenants.extend(other.tenants);
        self.agreements.extend(other.agreements);
    }

    /// Whether the catalog says that it is made up.
    #[must_use]
    pub fn is_fictitious(&self) -> bool {
        self.catalog.as_ref().is_some_and(|header| header.fictitious == Some(true))
    }

    /// Adds an entity to the list of its kind.
    pub fn push(&mut self, entity: Entity) {
        match entity {
            Entity::Organisation(organisation) => self.organisations.push(*organisation),
            Entity::Service(service) => self.services.push(*service),
            Entity::Interface(interface) => self.interfaces.push(*interface),
            Entity::Tenant(tenant) => self.tenants.push(*tenant),
            Entity::Agreement(agreement) => self.agreements.push(*agreement),
        }
    }

    /// The catalog as an indented JSON document that ends with a newline.
    #[must_use]
    pub fn to_json(&self) -> String {
        // All member names are texts and raw values were checked: writing cannot fail.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// The catalog as NDJSON: the header in the first line if there is one, then a line an entity. Unknown members of the
    /// document itself, beside its lists, have no place in lines; those of the header and of entities have, but for those
    /// that are called like what a line says itself: `kind`, and `format` of the header.
    #[must_use]
    pub fn to_ndjson(&self) -> String {
        let mut text = String::new();
        if let Some(header) = &self.catalog {
            let format = serde_json::to_string(&self.format).unwrap_or_default();
            push_line(&mut text, &[("kind", "\"catalog\""), ("format", &format)], &header.unknown, header);
        }
        for entity in self.entities() {
            text.push_str(&entity.to_line());
        }
        text
    }
}

/// Appends one object as a line, with the members of the envelope, names and JSON values, before its own. Its unknown members of these names have no place.
pub(super) fn push_line(
    text: &mut String,
    envelope: &[(&str, &str)],
    unknown: &UnknownMembers,
    object: &impl serde::Serialize,
) {
    let mut json = serde_json::to_string(object).unwrap_or_default();
    if envelope.iter().any(|(name, _)| unknown.get(name).is_some()) {
        let names: Vec<&str> = envelope.iter().map(|(name, _)| *name).collect();
        json = without(&json, &names);
    } else if json.contains('\n') {
        // A member that is kept as it was written may have been written over several lines.
        json = compact(&json);
    }
    let members = json.strip_prefix('{').unwrap_or_default();
    text.push('{');
    for (index, (name, value)) in envelope.iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        text.extend(["\"", name, "\":", value]);
    }
    if members != "}" {
        text.push(',');
    }
    text.push_str(members);
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_is_made_up_leaves_the_own_header() {
        let catalog = |name: &str, fictitious: Option<bool>| {
            let id = EntityId::new(&format!("example.{name}:katalog")).unwrap();
            let publisher = EntityId::new(&format!("example.{name}:it")).unwrap();
            let mut header = CatalogHeader::new(id, None, publisher, None);
            header.fictitious = fictitious;
            Catalog::new().catalog(header)
        };
        let mut own = catalog("a", None);
        own.absorb(catalog("b", None));
        assert!(!own.is_fictitious());
        own.absorb(catalog("c", Some(true)));
        own.absorb(catalog("d", Some(false)));
        assert!(own.is_fictitious());
        assert_eq!(own.catalog.unwrap().id.as_str(), "example.a:katalog");
        let mut without = Catalog::new();
        without.absorb(catalog("c", Some(true)));
        assert!(without.is_fictitious());
    }
}
