/* test CALLS_FOLDER: what the header promises. Runs under valgrind, too. */
#include <pthread.h>

#include "files.h"

#define HOLDS(what) \
    do { \
        if (!(what)) complain("does not hold", #what); \
    } while (0)

static const char version[] = "{\"format\":1,\"call\":\"version\"}";

static Bytes call(const char *request, size_t len) {
    Bytes answer;
    answer.at = dvs_call((const uint8_t *)request, len, NULL, NULL, 0, &answer.len);
    HOLDS(answer.at && answer.at[answer.len] == 0);
    return answer;
}

static int begins(Bytes answer, const char *with) {
    int it = !strncmp((const char *)answer.at, with, strlen(with));
    dvs_free(answer.at, answer.len);
    return it;
}

/* An answer of another thread, which this one gives back. */
static void *in_a_thread(void *out) {
    *(Bytes *)out = call(version, strlen(version));
    return NULL;
}

static void threads(void) {
    pthread_t all[8];
    Bytes answers[8], here = call(version, strlen(version));
    for (int i = 0; i < 8; i++) HOLDS(!pthread_create(&all[i], NULL, in_a_thread, &answers[i]));
    for (int i = 0; i < 8; i++) {
        HOLDS(!pthread_join(all[i], NULL));
        HOLDS(answers[i].len == here.len && !memcmp(answers[i].at, here.at, here.len));
        dvs_free(answers[i].at, answers[i].len);
    }
    dvs_free(here.at, here.len);
}

/* Arguments that are no call are answered; so are documents that are not there. */
static void misuse(void) {
    static const char refused[] = "{\"format\":1,\"error\":{\"code\":\"invalid-arguments\"";
    Bytes answer;
    HOLDS(!dvs_call((const uint8_t *)version, strlen(version), NULL, NULL, 0, NULL));
    answer.at = dvs_call(NULL, 1, NULL, NULL, 0, &answer.len);
    HOLDS(begins(answer, refused));
    answer.at = dvs_call((const uint8_t *)version, strlen(version), NULL, NULL, 1, &answer.len);
    HOLDS(begins(answer, refused));
    const uint8_t *documents[] = {NULL};
    size_t len = 1;
    answer.at = dvs_call((const uint8_t *)version, strlen(version), documents, &len, 1, &answer.len);
    HOLDS(begins(answer, refused));
    len = SIZE_MAX;
    documents[0] = (const uint8_t *)version;
    answer.at = dvs_call((const uint8_t *)version, strlen(version), documents, &len, 1, &answer.len);
    HOLDS(begins(answer, refused));
    /* A document of no bytes may be NULL: it is a document. */
    static const char check[] = "{\"format\":1,\"call\":\"check\",\"options\":{\"today\":\"2026-11-25\"}}";
    documents[0] = NULL;
    len = 0;
    answer.at = dvs_call((const uint8_t *)check, strlen(check), documents, &len, 1, &answer.len);
    HOLDS(begins(answer, "{\"format\":1,\"call\":\"check\",\"result\":"));
    dvs_free(NULL, 0);
}

static void requests(void) {
    HOLDS(begins(call("\"\xff\"", 3), "{\"format\":1,\"error\":{\"code\":\"request-not-utf8\""));
    HOLDS(begins(call("\0", 1), "{\"format\":1,\"error\":{\"code\":\"not-json\""));
    HOLDS(begins(call(version, 0), "{\"format\":1,\"error\":{\"code\":"));
    HOLDS(begins(call(version, strlen(version)), "{\"format\":1,\"call\":\"version\",\"result\":"));
}

/* Bytes that are no text, and a NUL among them, come through and are findings. */
static void documents(const char *calls) {
    Bytes answer = call_in(path_of("%s/01-check", calls).text);
    HOLDS(strstr((const char *)answer.at, "\"name\": \"not-utf8\""));
    dvs_free(answer.at, answer.len);
    answer = call_in(path_of("%s/02-check-part", calls).text);
    HOLDS(strstr((const char *)answer.at, "\"verdict\": \"failed\"") && strstr((const char *)answer.at, ",\"facts\":\""));
    dvs_free(answer.at, answer.len);
}

int main(int count, char **arguments) {
    if (count != 2) complain("usage", "test CALLS_FOLDER");
    HOLDS(dvs_abi_version() == DVS_ABI_VERSION);
    requests();
    documents(arguments[1]);
    misuse();
    threads();
    puts("all holds");
    return 0;
}
