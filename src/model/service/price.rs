//! Prices: amounts, units, tiers and their treatment for value added tax.
//!
//! Charges for switching to another provider do not belong here; they stand in `exit`.

use crate::shape::{List, model, vocabulary};
use crate::text::{Date, Decimal, LocalId, LocalizedText, Money, Percent, Period};

model! {
    /// One component of the price: an amount per unit and period, or tiers. Amounts are exact decimals.
    ///
    /// Source: this format's own; the treatment for tax after § 2b `UStG`.
    pub struct Price: "Preisbestandteil", "Betrag je Einheit und Zeitraum oder eine Staffel; eigene Festlegung dieses Formats." {
        new {
            /// The amount for one unit (or for `per_quantity` units), each billing period if one is given. Absent
            /// with tiers and with prices on request.
            amount: Option<Money> = "amount", "Betrag", "Betrag je Einheit und, falls angegeben, je Abrechnungszeitraum; entfällt bei Staffeln und bei Preisen auf Anfrage.";
            /// Whether the amount is net or gross.
            basis: Option<PriceBasis> = "basis", "Netto oder brutto", "Ob der Betrag die Umsatzsteuer enthält.";
        }
        /// A name of the component, unique within its list; needed where others refer to it.
        id: Option<LocalId> = "id", "Preiskennung", "Kennung des Preisbestandteils, eindeutig in seiner Liste.";
        /// What is paid for, as it would stand on the invoice.
        title: Option<LocalizedText> = "title", "Bezeichnung", "Wofür gezahlt wird, wie es auf der Rechnung stünde.";
        /// How the component arises: once, recurring, by usage, on request.
        kind: Option<PriceKind> = "kind", "Preisart", "Ob der Bestandteil einmalig, laufend, nach Verbrauch oder auf Anfrage entsteht.";
        /// What is counted.
        unit: Option<QuantityUnit> = "unit", "Einheit", "Was gezählt wird.";
        /// How many units the amount is for; greater than 0. Absent: 1.
        per_quantity: Option<Decimal> = "perQuantity", "Preis je Menge", "Für wie viele Einheiten der Betrag gilt; ohne Angabe für eine.";
        /// How the quantity is determined: measured when, rounded how.
        measurement: Option<LocalizedText> = "measurement", "Mengenermittlung", "Wie die Menge gemessen und gerundet wird.";
        /// The period for which the amount is charged, such as `P1M`. Absent for what is charged once.
        billing_period: Option<Period> = "billingPeriod", "Abrechnungszeitraum", "Zeitraum, für den der Betrag anfällt; entfällt bei einmaligen Preisen.";
        /// The quantity that is contained without charge, in units; at least 0.
        included_quantity: Option<Decimal> = "includedQuantity", "Freimenge", "Menge, die ohne Aufpreis enthalten ist.";
        /// The smallest quantity that is charged, in units; at least 0.
        minimum_quantity: Option<Decimal> = "minimumQuantity", "Mindestmenge", "Kleinste Menge, die berechnet wird.";
        /// The tiers, in ascending order without gaps; they replace `amount`.
        tiers: List<PriceTier> = "tiers", "Preisstaffel", "Staffelstufen in aufsteigender Folge ohne Lücken; sie treten an die Stelle des Betrags.";
        /// How tiers are applied. Needed when there are tiers.
        tier_mode: Option<TierMode> = "tierMode", "Staffelart", "Ob eine Stufe für die Teilmenge oder für die ganze Menge gilt.";
        /// How the price is treated for value added tax. Source: § 2b `UStG`.
        vat_treatment: Option<VatTreatment> = "vatTreatment", "Umsatzsteuerliche Behandlung", "Ob die Leistung steuerbar und steuerpflichtig ist.";
        /// The rate of value added tax in percent, 0 to 100; only for what is taxable.
        vat_rate: Option<Percent> = "vatRate", "Umsatzsteuersatz", "Steuersatz in Prozent, nur bei steuerpflichtigen Leistungen.";
        /// The first day on which the price holds.
        valid_from: Option<Date> = "validFrom", "Gültig ab", "Erster Tag, an dem der Preis gilt.";
        /// The last day on which the price holds (inclusive).
        valid_until: Option<Date> = "validUntil", "Gültig bis", "Letzter Tag, an dem der Preis gilt, einschließlich.";
    }
}

model! {
    /// One tier of a price: the amount for one unit from a quantity on. Tiers are half open, so that they join
    /// without gap or overlap: `from` belongs to the tier, `below` to the next one.
    ///
    /// Source: this format's own.
    pub struct PriceTier: "Staffelstufe", "Betrag je Einheit ab einer Menge; die Untergrenze gehört zur Stufe, die Obergrenze zur nächsten." {
        new {
            /// The first quantity of the tier, in units of the price; at least 0.
            from_quantity: Decimal = "from", "Ab Menge", "Menge, ab der die Stufe gilt, einschließlich.";
            /// The amount for one unit (or for `per_quantity` units) in this tier.
            amount: Option<Money> = "amount", "Betrag", "Betrag je Einheit in dieser Stufe.";
        }
        /// The quantity at which the next tier begins; greater than `from`. Absent: no upper limit.
        below_quantity: Option<Decimal> = "below", "Unter Menge", "Menge, bei der die nächste Stufe beginnt; ohne Angabe unbegrenzt.";
        /// An amount charged once for the whole tier, besides the amount for each unit.
        flat_amount: Option<Money> = "flatAmount", "Grundbetrag der Stufe", "Betrag, der für die Stufe insgesamt zusätzlich anfällt.";
    }
}

vocabulary! {
    /// How a price component arises. This format's own list.
    pub enum PriceKind: "Preisart", "Wie ein Preisbestandteil entsteht; eigene Festlegung dieses Formats." {
        /// Charged once: setup, migration, training.
        OneTime = "one-time", "Einmalig";
        /// Charged in each billing period whatever the usage.
        Recurring = "recurring", "Laufend";
        /// Charged by measured usage.
        UsageBased = "usage-based", "Nach Verbrauch";
        /// Told on request.
        OnRequest = "on-request", "Auf Anfrage";
    }
}

vocabulary! {
    /// Whether an amount contains value added tax.
    pub enum PriceBasis: "Netto oder brutto", "Ob ein Betrag die Umsatzsteuer enthält." {
        /// Without value added tax.
        Net = "net", "Netto";
        /// With value added tax.
        Gross = "gross", "Brutto";
    }
}

vocabulary! {
    /// How a service is treated for value added tax. For services between public bodies § 2b `UStG` decides; its
    /// transition period ends.
    pub enum VatTreatment: "Umsatzsteuerliche Behandlung", "Ob eine Leistung steuerbar, steuerfrei oder steuerpflichtig ist; zwischen öffentlichen Stellen nach § 2b UStG." {
        /// Taxable at the given rate (steuerpflichtig).
        Taxable = "taxable", "Steuerpflichtig";
        /// Outside the scope of the tax (nicht steuerbar), for example under § 2b `UStG`.
        OutsideScope = "outside-scope", "Nicht steuerbar";
        /// Within the scope of the tax but exempt (steuerfrei).
        Exempt = "exempt", "Steuerfrei";
        /// The customer owes the tax (Steuerschuldnerschaft des Leistungsempfängers).
        ReverseCharge = "reverse-charge", "Steuerschuldnerschaft des Leistungsempfängers";
        /// Not yet clarified.
        Undetermined = "undetermined", "Ungeklärt";
    }
}

vocabulary! {
    /// How the tiers of a price are applied. This format's own list.
    pub enum TierMode: "Staffelart", "Wie eine Preisstaffel angewandt wird; eigene Festlegung dieses Formats." {
        /// Each part of the quantity costs what its tier says.
        Graduated = "graduated", "Je Teilmenge";
        /// The whole quantity costs what the tier it falls into says.
        Volume = "volume", "Für die ganze Menge";
    }
}

vocabulary! {
    /// What is counted in prices and configuration options. This format's own list.
    pub enum QuantityUnit: "Mengeneinheit", "Was bei Preisen und Konfigurationsoptionen gezählt wird; eigene Festlegung dieses Formats." {
        /// The whole service, whatever the quantity.
        Flat = "flat", "Pauschal";
        /// A person who has an account.
        User = "user", "Nutzerkonto";
        /// A person who is signed on at the same time as others.
        ConcurrentUser = "concurrent-user", "Gleichzeitig angemeldete Person";
        /// A workplace or device.
        Workplace = "workplace", "Arbeitsplatz";
        /// A tenant (Mandant).
        Tenant = "tenant", "Mandant";
        /// A running instance, server or cluster.
        Instance = "instance", "Instanz";
        /// An inhabitant of the area that the customer is responsible for.
        Inhabitant = "inhabitant", "Einwohnerin oder Einwohner";
        /// A case or procedure that is handled.
        Case = "case", "Vorgang";
        /// A call of an interface.
        Request = "request", "Aufruf";
        /// A message that is sent or received.
        Message = "message", "Nachricht";
        /// A document or file.
        Document = "document", "Dokument";
        /// A token of a language model.
        ModelToken = "model-token", "Token eines Sprachmodells";
        /// A virtual processor core.
        VirtualCpu = "vcpu", "Virtueller Prozessorkern (vCPU)";
        /// A virtual processor core for one hour.
        VirtualCpuHour = "vcpu-hour", "vCPU-Stunde";
        /// 2^30 bytes.
        Gibibyte = "gibibyte", "Gibibyte (GiB)";
        /// 2^40 bytes.
        Tebibyte = "tebibyte", "Tebibyte (TiB)";
        /// 2^30 bytes for one hour.
        GibibyteHour = "gibibyte-hour", "GiB-Stunde";
        /// An hour of running time.
        Hour = "hour", "Betriebsstunde";
        /// An hour of a person's work.
        PersonHour = "person-hour", "Personenstunde";
        /// A day of a person's work.
        PersonDay = "person-day", "Personentag";
    }
}
