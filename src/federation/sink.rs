//! Where judging leaves its reasons: they are put together only when somebody asked for them. Not here: what is judged.

use super::reason::{Aspect, Effect, Reason, ReasonCode};

/// Takes reasons, and remembers for each aspect what the worst does.
#[derive(Debug)]
pub(crate) struct Sink {
    reasons: Option<Vec<Reason>>,
    /// By aspect; nothing where nothing was asked.
    effects: [Option<Effect>; Aspect::ALL.len()],
}

impl Sink {
    pub(crate) fn with_reasons() -> Self {
        Self { reasons: Some(Vec::new()), effects: [None; Aspect::ALL.len()] }
    }

    pub(crate) fn silent() -> Self {
        Self { reasons: None, effects: [None; Aspect::ALL.len()] }
    }

    pub(crate) fn give(&mut self, code: &'static ReasonCode, aspect: Aspect, fill: impl FnOnce(Reason) -> Reason) {
        if let Some(effect) = self.effects.get_mut(aspect as usize) {
            *effect = Some(effect.map_or(code.effect, |known| known.max(code.effect)));
        }
        if let Some(reasons) = &mut self.reasons {
            let reason = fill(Reason::new(code, aspect));
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
    }

    pub(crate) fn wants_reasons(&self) -> bool {
        self.reasons.is_some()
    }

    pub(crate) fn effects(&self) -> [Option<Effect>; Aspect::ALL.len()] {
        self.effects
    }

    /// The worst of all.
    pub(crate) fn worst(&self) -> Effect {
        self.effects.iter().flatten().copied().max().unwrap_or(Effect::Explains)
    }

    pub(crate) fn into_reasons(self) -> Vec<Reason> {
        let mut reasons = self.reasons.unwrap_or_default();
        reasons.sort_by_key(|reason| reason.aspect);
        reasons
    }
}
