/* dvs: the facade of the crate for C.
 *
 * A request and the bytes beside it go in, one answer in JSON comes out: see the module `dvs::facade`, and the JSON Schemas of
 * requests and answers in docs/schema.
 *
 * Ownership: what goes in stays the caller's and is only read, only during the call. The answer is the caller's, too, and goes
 *   back by dvs_free with its length; free() is not for it.
 * Threads: every function may be called from any thread at any time, and an answer may be read and given back by another thread
 *   than the one that called. Nothing is kept between calls. A call may use further threads of its own: fork() without exec()
 *   in a process that has called is not safe. Not for signal handlers.
 * Failure: no call ends the process by a panic; a fault of the library is answered as an error with the code "internal". Where
 *   memory runs out, the process ends, as it does with all Rust code.
 */
#ifndef DVS_H
#define DVS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The interface that this header describes. */
#define DVS_ABI_VERSION 1u

/* The interface that the library has. Unless it is DVS_ABI_VERSION, nothing else may be called. */
uint32_t dvs_abi_version(void);

/* Answers a request of request_len bytes of UTF-8. Beside it are n documents: any bytes, no NUL after them is needed, and NUL may
 * be among them. A pointer beside a length of 0 may be NULL.
 *
 * Returns the answer: UTF-8, its length in *answer_len, with a NUL after it which is not counted. Never NULL, unless answer_len
 * is. */
uint8_t *dvs_call(const uint8_t *request, size_t request_len,
                  const uint8_t *const *documents, const size_t *document_lens, size_t n,
                  size_t *answer_len);

/* Gives an answer back, once, with the length that came with it. NULL is nothing. */
void dvs_free(uint8_t *answer, size_t answer_len);

#ifdef __cplusplus
}
#endif

#endif
