//! The artefacts of a delivery: container images, Helm charts, software bills of materials.

use crate::shape::{List, model, vocabulary};
use crate::text::{
    Date, Digest, LocalId, LocalizedText, MediaType, OciReference, SpdxExpression, Text, Timestamp, Version, WebUrl,
};

model! {
    /// A container image. Only the digest says which image is meant; tags can be moved.
    ///
    /// Source: DVC-Detailstandards 40 and 41; the fields are this format's own.
    pub struct ContainerImage: "Containerimage", "Containerimage, eindeutig durch seine Prüfsumme." {
        new {
            /// The reference, best with digest: `registry.example/app/web@sha256:…`.
            reference: OciReference = "reference", "Image-Referenz", "Referenz in der Registry, am besten mit Prüfsumme.";
            /// The digest of the manifest, if the reference does not hold it.
            digest: Option<Digest> = "digest", "Image-Prüfsumme", "Prüfsumme des Manifests, falls die Referenz sie nicht enthält.";
        }
        /// A name of the image, unique within the delivery.
        id: Option<LocalId> = "id", "Image-Kennung", "Kennung des Images, eindeutig innerhalb der Lieferung.";
        /// What the image contains.
        description: Option<LocalizedText> = "description", "Inhalt des Images", "Was das Image enthält.";
        /// The version of the software in the image, as it names itself.
        version: Option<Text> = "version", "Image-Version", "Version der Software im Image, wie sie sich selbst nennt.";
        /// The platforms of the image, such as `linux/amd64`.
        architectures: List<Text> = "architectures", "Prozessorarchitekturen", "Plattformen des Images, etwa linux/amd64.";
        /// The image on which it is built.
        base_image: Option<OciReference> = "baseImage", "Basis-Image", "Image, auf dem es aufbaut.";
        /// The licences of what it contains.
        licence: Option<SpdxExpression> = "licence", "Image-Lizenz", "Lizenzen des Inhalts als SPDX-Ausdruck.";
        /// The bills of materials of this image.
        sboms: List<Sbom> = "sboms", "Stücklisten des Images", "Softwarestücklisten dieses Images.";
        /// Where the signature is found.
        signature: Option<WebUrl> = "signature", "Signaturadresse", "Adresse der Signatur.";
        /// The first day on which the image is to be used.
        valid_from: Option<Date> = "validFrom", "Image gültig ab", "Erster Tag, an dem das Image zu verwenden ist.";
        /// The last day on which the image is to be used (inclusive).
        valid_until: Option<Date> = "validUntil", "Image gültig bis", "Letzter Tag, an dem das Image zu verwenden ist, einschließlich.";
    }
}

model! {
    /// A Helm chart.
    ///
    /// Source: the packaging that readers of the DVC-Detailstandards use; the fields are this format's own.
    pub struct HelmChart: "Helm-Chart", "Paket, mit dem auf Kubernetes installiert wird." {
        new {
            /// The name of the chart.
            name: Text = "name", "Chart-Name", "Name des Charts.";
            /// The version of the chart.
            version: Option<Version> = "version", "Chart-Version", "Version des Charts nach SemVer.";
        }
        /// The reference in a registry.
        reference: Option<OciReference> = "reference", "Chart-Referenz", "Referenz in der Registry.";
        /// The address of a chart repository that is no registry.
        repository: Option<WebUrl> = "repository", "Chart-Repository", "Adresse eines Chart-Repositorys außerhalb einer Registry.";
        /// The digest of the chart.
        digest: Option<Digest> = "digest", "Chart-Prüfsumme", "Prüfsumme des Charts.";
        /// The version of the application that the chart installs, as it names itself.
        app_version: Option<Text> = "appVersion", "Anwendungsversion", "Version der Anwendung, die das Chart installiert.";
        /// The JSON Schema of the values.
        values_schema: Option<WebUrl> = "valuesSchema", "Schema der Werte", "Adresse des JSON-Schemas für die Werte.";
        /// The first day on which the chart is to be used.
        valid_from: Option<Date> = "validFrom", "Chart gültig ab", "Erster Tag, an dem das Chart zu verwenden ist.";
        /// The last day on which the chart is to be used (inclusive).
        valid_until: Option<Date> = "validUntil", "Chart gültig bis", "Letzter Tag, an dem das Chart zu verwenden ist, einschließlich.";
    }
}

model! {
    /// A software bill of materials.
    ///
    /// Source: `WP_EC_6_1`: complete, in an agreed format.
    pub struct Sbom: "Softwarestückliste (SBOM)", "Verzeichnis aller Bestandteile einer Software." {
        new {
            /// The format.
            format: Option<SbomFormat> = "format", "SBOM-Format", "Format der Stückliste.";
            /// Where it is found.
            url: Option<WebUrl> = "url", "SBOM-Adresse", "Adresse der Stückliste.";
            /// The digest of the file.
            digest: Option<Digest> = "digest", "SBOM-Prüfsumme", "Prüfsumme der Datei.";
        }
        /// The version of the format, such as `1.6`.
        format_version: Option<Text> = "formatVersion", "Version des SBOM-Formats", "Version des Formats, etwa 1.6.";
        /// The media type of the file.
        media_type: Option<MediaType> = "mediaType", "SBOM-Medientyp", "Medientyp der Datei.";
        /// When it was made.
        created: Option<Timestamp> = "created", "SBOM erstellt am", "Zeitpunkt der Erstellung.";
        /// Whether it names all components, including indirect ones.
        complete: Option<bool> = "complete", "Stückliste vollständig", "Ob alle Bestandteile genannt sind, auch mittelbare.";
        /// How to get it where there is no public address.
        access: Option<LocalizedText> = "access", "Zugang zur Stückliste", "Wie die Stückliste erhältlich ist, wenn sie nicht öffentlich ist.";
    }
}

vocabulary! {
    /// A format of software bills of materials. The source asks only for an agreed format; the list is this format's
    /// own.
    pub enum SbomFormat: "SBOM-Format", "Formate für Softwarestücklisten; eigene Festlegung dieses Formats." {
        /// `CycloneDX` of OWASP (ECMA-424).
        Cyclonedx = "cyclonedx", "CycloneDX";
        /// SPDX of the Linux Foundation (ISO/IEC 5962).
        Spdx = "spdx", "SPDX-Dokument";
    }
}
