//! The facade of `dvs` for C, and for every language that can call C. The contract stands in `include/dvs.h`.
//!
//! This is the only place with `unsafe`: what C hands over is believed here and nowhere else. Each function is a thin layer: it
//! turns pointers into slices, calls [`dvs::facade::call`], and hands out the answer as one allocation with its length.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::{ptr, slice, str};

/// Changes when a signature or a rule of `include/dvs.h` changes; not when calls or their members are added.
const ABI_VERSION: u32 = 1;

/// What is answered if the library itself has failed: the shape of all errors of the facade.
const BROKEN: &str = concat!(
    r#"{"format":1,"error":{"code":"internal","message":{"#,
    r#""de":"Die Bibliothek hat einen Fehler: Der Aufruf wurde abgebrochen. Bitte melden.","#,
    r#""en":"The library has a fault: the call was broken off. Please report it."}}}"#
);
/// What is answered to arguments that are no call.
const NO_CALL: &str = concat!(
    r#"{"format":1,"error":{"code":"invalid-arguments","message":{"#,
    r#""de":"Ein Zeiger ist NULL, obwohl die Länge daneben nicht 0 ist, oder eine Länge ist zu groß.","#,
    r#""en":"A pointer is NULL although the length beside it is not 0, or a length is too large."}}}"#
);
/// What is answered to a request that is no text.
const NOT_UTF8: &str = concat!(
    r#"{"format":1,"error":{"code":"request-not-utf8","message":{"#,
    r#""de":"Die Anfrage ist kein UTF-8.","#,
    r#""en":"The request is not UTF-8."}}}"#
);

/// The version of this interface: compare it with `DVS_ABI_VERSION` of the header before the first call.
#[unsafe(no_mangle)]
pub extern "C" fn dvs_abi_version() -> u32 {
    ABI_VERSION
}

/// Answers a request. See `include/dvs.h`.
///
/// Returns the answer, UTF-8 with a NUL byte after it that `answer_len` does not count. It belongs to the caller, who gives it
/// back with [`dvs_free`] and the same length. NULL only if `answer_len` is NULL.
///
/// # Safety
/// `request` points to `request_len` bytes; `documents` and `document_lens` point to `n` elements each; `documents[i]` points to
/// `document_lens[i]` bytes. A pointer beside a length of 0 may be NULL. Nobody writes to any of it during the call.
/// `answer_len` is NULL or may be written to.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dvs_call(
    request: *const u8,
    request_len: usize,
    documents: *const *const u8,
    document_lens: *const usize,
    n: usize,
    answer_len: *mut usize,
) -> *mut u8 {
    if answer_len.is_null() {
        return ptr::null_mut();
    }
    let answer = behind_barrier(|| {
        // SAFETY: what is asked of the caller is what `answer` asks for.
        unsafe { answer(request, request_len, documents, document_lens, n) }
    });
    let (bytes, len) = handed_out(answer);
    // SAFETY: not NULL, and by the contract it may be written to.
    unsafe { answer_len.write(len) };
    bytes
}

/// Gives an answer back. NULL is nothing.
///
/// # Safety
/// `answer` and `answer_len` come from one call of [`dvs_call`] and were not given back before.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dvs_free(answer: *mut u8, answer_len: usize) {
    if !answer.is_null() {
        // SAFETY: by the contract this is what `handed_out` gave away: so many bytes and the NUL after them.
        drop(unsafe { Box::from_raw(ptr::slice_from_raw_parts_mut(answer, answer_len + 1)) });
    }
}

/// Without the barrier a panic would reach the border to C, and the process would end. Nothing outlives a call that a panic could
/// leave half changed.
fn behind_barrier(answer: impl FnOnce() -> String) -> String {
    catch_unwind(AssertUnwindSafe(answer)).unwrap_or_else(|_| BROKEN.to_owned())
}

/// The answer as one allocation of exactly its length and a NUL.
fn handed_out(answer: String) -> (*mut u8, usize) {
    let len = answer.len();
    let mut bytes = answer.into_bytes();
    bytes.reserve_exact(1);
    bytes.push(0);
    (Box::into_raw(bytes.into_boxed_slice()).cast(), len)
}

/// # Safety
/// As of [`dvs_call`], without `answer_len`.
unsafe fn answer(
    request: *const u8,
    request_len: usize,
    documents: *const *const u8,
    document_lens: *const usize,
    n: usize,
) -> String {
    // SAFETY: by the contract each pointer has the length beside it.
    let all = unsafe {
        let pointers = elements(documents, n);
        let lens = elements(document_lens, n);
        let pairs = pointers.zip(lens).map(|(pointers, lens)| pointers.iter().zip(lens));
        pairs.and_then(|mut pairs| {
            pairs.try_fold(Vec::new(), |mut all, (bytes, len)| {
                all.push(elements(*bytes, *len)?);
                Some(all)
            })
        })
    };
    // SAFETY: by the contract the request has its length.
    let request = unsafe { elements(request, request_len) };
    let (Some(request), Some(documents)) = (request, all) else { return NO_CALL.to_owned() };
    match str::from_utf8(request) {
        Ok(request) => dvs::facade::call(request, &documents),
        Err(_) => NOT_UTF8.to_owned(),
    }
}

/// So many elements; of none, the pointer does not matter. None: no such slice can be.
///
/// # Safety
/// Unless NULL, `first` points to `len` elements which nobody writes to as long as the slice lives.
unsafe fn elements<'a, T>(first: *const T, len: usize) -> Option<&'a [T]> {
    if len == 0 {
        return Some(&[]);
    }
    let fits = len.checked_mul(size_of::<T>()).is_some_and(|bytes| isize::try_from(bytes).is_ok());
    // SAFETY: not NULL, aligned, of a possible size, and by the contract of that length.
    (!first.is_null() && first.is_aligned() && fits).then(|| unsafe { slice::from_raw_parts(first, len) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_an_answer() {
        assert_eq!(behind_barrier(|| panic!("on purpose")), BROKEN);
        assert_eq!(behind_barrier(|| "an answer".to_owned()), "an answer");
    }

    /// What is not answered by the facade has the shape of its errors.
    #[test]
    fn own_errors_are_errors_of_the_facade() {
        let read = |answer: &str| serde_json::from_str::<serde_json::Value>(answer).unwrap();
        let members = |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        let known = read(&dvs::facade::call("", &[]));
        for error in [BROKEN, NO_CALL, NOT_UTF8] {
            let answer = read(error);
            assert_eq!((members(&answer), &answer["format"]), (members(&known), &known["format"]), "{error}");
            let (error, known) = (&answer["error"], &known["error"]);
            assert!(
                error["code"].is_string() && members(error).iter().all(|it| members(known).contains(it)),
                "{error}"
            );
            assert_eq!(members(&error["message"]), members(&known["message"]), "{error}");
        }
    }
}
