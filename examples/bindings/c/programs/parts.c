/* parts FILE: checks NDJSON block by block, so that no more of it than a block is in memory at once, and prints the answer of
 * `finish`. Of the blocks remain the facts. What is wrong with single entities stands in the answers on the blocks. */
#include "files.h"

enum { BLOCK = 1 << 20 };

#define OPTIONS "\"options\":{\"today\":\"2026-11-25\",\"profiles\":[\"base\"]}"

static Bytes facts_of(const Bytes answer) {
    /* Nothing else in the answer can read like this: inside texts, quotes are escaped. */
    static const char member[] = ",\"facts\":\"";
    const char *from = strstr((const char *)answer.at, member);
    if (!from) complain("check-part", (const char *)answer.at);
    from += strlen(member);
    /* A text of JSON as it is; with a library for JSON this is one line. */
    Bytes facts = {room(NULL, answer.len), 0};
    for (; *from != '"'; from++) {
        unsigned byte = (unsigned char)*from;
        if (byte == '\\') {
            static const char escapes[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
            const char *escape = strchr(escapes, *++from);
            if (escape) {
                byte = (unsigned char)meant[escape - escapes];
            } else {
                /* Only control characters are written as numbers. */
                if (sscanf(from, "u%4x", &byte) != 1 || byte >= 0x80) complain("check-part", "unexpected escape");
                from += 4;
            }
        }
        facts.at[facts.len++] = (uint8_t)byte;
    }
    return facts;
}

int main(int count, char **arguments) {
    if (count != 2) complain("usage", "parts FILE");
    FILE *file = fopen(arguments[1], "rb");
    if (!file) complain(arguments[1], strerror(errno));
    size_t space = BLOCK, held = 0, offset = 0, line = 1, n = 0;
    uint8_t *block = room(NULL, space);
    const uint8_t **facts = NULL;
    size_t *lens = NULL;
    for (int more = 1; more || held;) {
        size_t got = fread(block + held, 1, space - held, file);
        held += got;
        more = got > 0;
        /* Up to the last end of a line; the last line of all may have none. */
        size_t cut = held;
        while (more && cut && block[cut - 1] != '\n') cut--;
        if (more && held < space) continue;
        if (!cut && more) {
            block = room(block, space *= 2);
            continue;
        }
        if (!cut) break;
        char request[512];
        snprintf(request, sizeof request,
                 "{\"format\":1,\"call\":\"check-part\"," OPTIONS
                 ",\"documents\":[{\"index\":0,\"name\":\"input\",\"offset\":%zu,\"line\":%zu}]}", offset, line);
        const uint8_t *documents[] = {block};
        Bytes answer;
        answer.at = dvs_call((const uint8_t *)request, strlen(request), documents, &cut, 1, &answer.len);
        Bytes some = facts_of(answer);
        dvs_free(answer.at, answer.len);
        facts = room(facts, (n + 1) * sizeof *facts);
        lens = room(lens, (n + 1) * sizeof *lens);
        facts[n] = room(some.at, some.len);
        lens[n++] = some.len;
        for (size_t i = 0; i < cut; i++) line += block[i] == '\n';
        offset += cut;
        memmove(block, block + cut, held -= cut);
    }
    if (ferror(file)) complain(arguments[1], "cannot be read");
    fclose(file);
    static const char finish[] = "{\"format\":1,\"call\":\"finish\"," OPTIONS "}";
    size_t len;
    uint8_t *answer = dvs_call((const uint8_t *)finish, strlen(finish), facts, lens, n, &len);
    fwrite(answer, 1, len, stdout);
    fprintf(stderr, "%zu blocks, %zu bytes\n", n, offset);
    dvs_free(answer, len);
    while (n) free((void *)facts[--n]);
    free(facts);
    free(lens);
    free(block);
    return 0;
}
