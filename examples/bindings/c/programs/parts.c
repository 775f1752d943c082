/* parts FILE DAY: checks NDJSON as of a day, block by block, so that no more of it than a block is in memory at once, and prints
 * the answer of `finish`. Of the blocks remain the facts. What is wrong with single entities stands in the answers on the blocks. */
#include "files.h"

enum { BLOCK = 1 << 20 };

#define OPTIONS "\"options\":{\"today\":\"%s\",\"profiles\":[\"base\"]}"

/* The answer of a call that must succeed. */
static Bytes answer_to(const char *request, const uint8_t *const *documents, const size_t *lens, size_t n) {
    static const char error[] = "{\"format\":1,\"error\":";
    Bytes answer;
    answer.at = dvs_call((const uint8_t *)request, strlen(request), documents, lens, n, &answer.len);
    if (!strncmp((const char *)answer.at, error, strlen(error))) complain(request, (const char *)answer.at);
    return answer;
}

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
    if (count != 3) complain("usage", "parts FILE DAY");
    const char *day = arguments[2];
    /* So nothing in it needs an escape in JSON. */
    if (day[strspn(day, "0123456789-")] || strlen(day) > 10) complain(day, "no day");
    FILE *file = fopen(arguments[1], "rb");
    if (!file) complain(arguments[1], strerror(errno));
    size_t space = BLOCK, held = 0, offset = 0, line = 1, n = 0;
    uint8_t *block = room(NULL, space);
    const uint8_t **facts = NULL;
    size_t *lens = NULL;
    char request[512];
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
        /* A file without a byte is one part, too. */
        if (!cut && n) break;
        snprintf(request, sizeof request,
                 "{\"format\":1,\"call\":\"check-part\"," OPTIONS
                 ",\"documents\":[{\"index\":0,\"name\":\"input\",\"offset\":%zu,\"line\":%zu}]}", day, offset, line);
        const uint8_t *documents[] = {block};
        Bytes answer = answer_to(request, documents, &cut, 1);
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
    snprintf(request, sizeof request, "{\"format\":1,\"call\":\"finish\"," OPTIONS "}", day);
    Bytes answer = answer_to(request, facts, lens, n);
    fwrite(answer.at, 1, answer.len, stdout);
    fprintf(stderr, "%zu blocks, %zu bytes\n", n, offset);
    dvs_free(answer.at, answer.len);
    while (n) free((void *)facts[--n]);
    free(facts);
    free(lens);
    free(block);
    return 0;
}
