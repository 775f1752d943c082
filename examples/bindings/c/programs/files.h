/* What the programs need beside the library: byte strings, files, and complaining. */
#ifndef FILES_H
#define FILES_H

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "dvs.h"

typedef struct {
    uint8_t *at;
    size_t len;
} Bytes;

static inline void complain(const char *what, const char *about) {
    fprintf(stderr, "%s: %s\n", what, about);
    exit(1);
}

static inline void *room(void *old, size_t len) {
    void *new = realloc(old, len ? len : 1);
    if (!new) complain("memory", "none left");
    return new;
}

typedef struct {
    char text[4096];
} Path;

static inline Path path_of(const char *form, ...) {
    Path path;
    va_list parts;
    va_start(parts, form);
    int len = vsnprintf(path.text, sizeof path.text, form, parts);
    va_end(parts);
    if (len < 0 || (size_t)len >= sizeof path.text) complain(form, "the path is too long");
    return path;
}

/* The bytes of a file; NULL in .at if there is none. */
static inline Bytes read_file(const char *path) {
    Bytes all = {NULL, 0};
    FILE *file = fopen(path, "rb");
    if (!file) {
        if (errno != ENOENT) complain(path, strerror(errno));
        return all;
    }
    size_t space = 0, got;
    do {
        if (all.len == space) all.at = room(all.at, space = space ? 2 * space : 4096);
        got = fread(all.at + all.len, 1, space - all.len, file);
        all.len += got;
    } while (got);
    if (ferror(file)) complain(path, "cannot be read");
    fclose(file);
    return all;
}

static inline void write_file(const char *path, const uint8_t *at, size_t len) {
    FILE *file = fopen(path, "wb");
    if (!file) complain(path, strerror(errno));
    size_t written = fwrite(at, 1, len, file);
    if (fclose(file) || written != len) complain(path, "cannot be written");
}

/* The call in a folder: request.json, and doc-0, doc-1 … as far as they go. */
static inline Bytes call_in(const char *folder) {
    Path path = path_of("%s/request.json", folder);
    const uint8_t *documents[64];
    size_t lens[64], n = 0;
    Bytes request = read_file(path.text), answer;
    if (!request.at) complain(path.text, "no such file");
    for (; n < 64; n++) {
        path = path_of("%s/doc-%zu", folder, n);
        Bytes document = read_file(path.text);
        if (!document.at) break;
        documents[n] = document.at;
        lens[n] = document.len;
    }
    answer.at = dvs_call(request.at, request.len, documents, lens, n, &answer.len);
    free(request.at);
    while (n) free((void *)documents[--n]);
    return answer;
}

#endif
