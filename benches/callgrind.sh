#!/bin/sh
# Instructions per record of reading, checking and the naive parse: the figure to watch with every change.
# Two runs of different length are subtracted, so that starting up and generating the data do not count.
# Of `federation-index`, `-matrix`, `-decide`, `-join`, `-leave`, `-small`, `-end` and `-detach` a pass is something else (see `federation` in the
# program), and the figure is a thousandth of it. Needs valgrind. The goal is `check / naive` of at most 0.70. `benches/callgrind.sh SIDE…` counts
# only these sides.
set -eu
cd "$(dirname "$0")/.."
sides=${*:-naive read check naive-shuffled read-shuffled check-broken}
program=$(cargo bench --bench callgrind --no-run --message-format json 2>/dev/null |
    sed -n 's/.*"name":"callgrind".*"executable":"\([^"]*\)".*/\1/p')
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

# Instructions of a run of so many passes.
count() {
    valgrind --tool=callgrind --callgrind-out-file="$work/$1.$2" "$program" "$1" "$2" 2>&1 |
        sed -n 's/.*Collected : \([0-9]*\).*/\1/p'
}

naive=
for side in $sides; do
    # Each pass reads 1 000 records.
    each=$((($(count "$side" 2) - $(count "$side" 1)) / 1000))
    if [ "$side" = naive ]; then naive=$each; fi
    ratio=$(awk "BEGIN { if (\"$naive\" != \"\") printf \"%.3f of naive\", $each / ($naive + 0.0001) }")
    printf '%-16s %8d instructions a record  %s\n' "$side" "$each" "$ratio"
done
