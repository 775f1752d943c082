//! The facade of `dvs` for Python. Not here: what Python can say itself (`python/dvs/__init__.py`).

use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;

/// The native half of the package `dvs`.
#[pymodule]
mod _native {
    #[pymodule_export]
    use super::call;
}

/// Answers a request, as JSON. Other threads of Python run meanwhile: `bytes` never change, so nothing is copied; a `bytearray` is.
#[pyfunction]
fn call(py: Python<'_>, request: &str, documents: Vec<PyBackedBytes>) -> String {
    py.detach(|| {
        let documents: Vec<&[u8]> = documents.iter().map(|it| &**it).collect();
        dvs::facade::call(request, &documents)
    })
}
