//! Where judging leaves its reasons: they are put together only when somebody asked for them. Not here: what is judged.

use super::reason::{Aspect, Effect, Reason, ReasonCode};

/// Takes reasons, and remembers for each aspect what the worst does.
#[derive(Debug)]
pub(crate) struct Sink {
    kept: Kept,
    /// By aspect; nothing where nothing was asked.
    effects: [Option<Effect>; Aspect::ALL.len()],
}

/// What is kept of reasons.
#[derive(Debug)]
enum Kept {
    /// Only what they do.
    Effects,
    /// Which they are.
    Codes(Vec<(Aspect, &'static ReasonCode)>),
    /// Everything.
    Reasons(Vec<Reason>),
}

impl Sink {
    pub(crate) fn with_reasons() -> Self {
        Self::keeping(Kept::Reasons(Vec::new()))
    }

    pub(crate) fn with_codes() -> Self {
        Self::keeping(Kept::Codes(Vec::new()))
    }

    pub(crate) fn silent() -> Self {
        Self::keeping(Kept::Effects)
    }

    fn keeping(kept: Kept) -> Self {
        Self { kept, effects: [None; Aspect::ALL.len()] }
    }

    pub(crate) fn give(&mut self, code: &'static ReasonCode, aspect: Aspect, fill: impl FnOnce(Reason) -> Reason) {
        if let Some(effect) = self.effects.get_mut(aspect as usize) {
            *effect = Some(effect.map_or(code.effect, |known| known.max(code.effect)));
        }
        match &mut self.kept {
            Kept::Effects => {}
            Kept::Codes(codes) => codes.push((aspect, code)),
            Kept::Reasons(reasons) => {
                let reason = fill(Reason::new(code, aspect));
                if !reasons.contains(&reason) {
                    reasons.push(reason);
                }
            }
        }
    }

    pub(crate) fn wants_reasons(&self) -> bool {
        matches!(self.kept, Kept::Reasons(_))
    }

    pub(crate) fn effects(&self) -> [Option<Effect>; Aspect::ALL.len()] {
        self.effects
    }

    /// The worst of all.
    pub(crate) fn worst(&self) -> Effect {
        self.effects.iter().flatten().copied().max().unwrap_or(Effect::Explains)
    }

    pub(crate) fn into_reasons(self) -> Vec<Reason> {
        let Kept::Reasons(mut reasons) = self.kept else { return Vec::new() };
        reasons.sort_by_key(|reason| reason.aspect);
        reasons
    }

    pub(crate) fn into_codes(self) -> Vec<(Aspect, &'static ReasonCode)> {
        let Kept::Codes(codes) = self.kept else { return Vec::new() };
        codes
    }
}
