/* driver CALLS_FOLDER OUT_FOLDER: makes each call of the first folder and writes the bytes of its answer into the second. */
#include <dirent.h>
#include <sys/stat.h>

#include "files.h"

static int is_call(const struct dirent *entry) { return entry->d_name[0] >= '0' && entry->d_name[0] <= '9'; }

int main(int count, char **arguments) {
    if (count != 3) complain("usage", "driver CALLS_FOLDER OUT_FOLDER");
    if (dvs_abi_version() != DVS_ABI_VERSION) complain("dvs", "the library has another interface than the header");
    struct dirent **entries;
    int calls = scandir(arguments[1], &entries, is_call, alphasort);
    if (calls <= 0) complain(arguments[1], "no calls");
    if (mkdir(arguments[2], 0777) && errno != EEXIST) complain(arguments[2], strerror(errno));
    for (int i = 0; i < calls; i++) {
        Bytes answer = call_in(path_of("%s/%s", arguments[1], entries[i]->d_name).text);
        write_file(path_of("%s/%s.json", arguments[2], entries[i]->d_name).text, answer.at, answer.len);
        dvs_free(answer.at, answer.len);
        free(entries[i]);
    }
    free(entries);
    printf("%d calls\n", calls);
    return 0;
}
