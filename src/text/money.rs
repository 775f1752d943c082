//! An amount of money: exact, with its currency.

use super::{Currency, Decimal};
use crate::shape::model;

model! {
    /// An amount of money: an exact decimal and a currency. Never a floating-point number.
    ///
    /// ```
    /// use dvs::text::{Currency, Decimal, Money};
    /// let price = Money::new(Decimal::new("12.50")?, Currency::new("EUR")?);
    /// assert_eq!(price.to_string(), "12.50 EUR");
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    ///
    /// Source: this format's own; currency after ISO 4217.
    pub struct Money: "Geldbetrag", "Ein Betrag als exakte Dezimalzahl mit seiner Währung." {
        new {
            /// The amount, an exact decimal as text: `"12.50"`.
            amount: Decimal = "amount", "Betrag", "Der Betrag als exakte Dezimalzahl in Anführungszeichen.";
            /// The currency (ISO 4217), for example `EUR`.
            currency: Currency = "currency", "Währung", "Die Währung nach ISO 4217, zum Beispiel EUR.";
        }
    }
}

impl std::fmt::Display for Money {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.amount, self.currency)
    }
}
