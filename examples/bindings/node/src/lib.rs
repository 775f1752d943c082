//! The facade of `dvs` for Node. Not here: what JavaScript can say itself (`index.js`).

use napi::bindgen_prelude::{AsyncTask, Uint8Array};
use napi::{Env, Error, Result, Task};
use napi_derive::napi;

/// A request on its way to a thread of Node's pool.
pub struct Call {
    request: String,
    documents: Vec<Vec<u8>>,
}

impl Task for Call {
    type Output = String;
    type JsValue = String;

    fn compute(&mut self) -> Result<String> {
        let documents: Vec<&[u8]> = self.documents.iter().map(Vec::as_slice).collect();
        // The facade does not panic. Were it to, only this call would fail, not the process.
        std::panic::catch_unwind(|| dvs::facade::call(&self.request, &documents))
            .map_err(|_| Error::from_reason("dvs: internal error"))
    }

    fn resolve(&mut self, _: Env, answer: String) -> Result<String> {
        Ok(answer)
    }
}

/// Answers a request, as JSON, off the main thread. Documents are copied first: JavaScript may write to a buffer at any time.
#[napi]
pub fn call(request: String, documents: Vec<Uint8Array>) -> AsyncTask<Call> {
    AsyncTask::new(Call { request, documents: documents.iter().map(|it| it.to_vec()).collect() })
}
