package dvs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Checks NDJSON block by block: no more of it than a block is in memory at once. Of the blocks remain the facts. */
public final class Parts {
    private static final int BLOCK = 1 << 20;

    private final Map<String, ?> options;
    private final List<byte[]> facts = new ArrayList<>();
    private final List<Types.Run> reports = new ArrayList<>();
    private long offset;
    private long line = 1;

    private Parts(Map<String, ?> options) {
        this.options = options;
    }

    /**
     * What a check of lines says.
     *
     * @param parts What is wrong with the entities, block by block.
     * @param whole What is wrong with the whole.
     */
    public record Checked(List<Types.Run> parts, Types.Run whole) {}

    /** Checks all lines that come. */
    public static Checked check(InputStream lines, Map<String, ?> options) throws IOException {
        Parts parts = new Parts(options);
        byte[] block = new byte[BLOCK];
        int held = 0;
        while (true) {
            int got = lines.readNBytes(block, held, block.length - held);
            held += got;
            boolean last = held < block.length;
            int cut = last ? held : endOfLines(block, held);
            // A stream without a byte is one part, too.
            if (cut > 0 || last && parts.reports.isEmpty()) {
                parts.add(Arrays.copyOf(block, cut));
                System.arraycopy(block, cut, block, 0, held -= cut);
            } else if (!last) {
                // A line that is longer than the block.
                block = Arrays.copyOf(block, Math.multiplyExact(block.length, 2));
            }
            if (last) {
                return parts.finish();
            }
        }
    }

    private static int endOfLines(byte[] block, int held) {
        while (held > 0 && block[held - 1] != '\n') {
            held--;
        }
        return held;
    }

    private void add(byte[] block) {
        Map<String, ?> place = Map.of("index", 0, "name", "input", "offset", offset, "line", line);
        Map<String, ?> request = Map.of("options", options, "documents", List.of(place));
        Types.CheckedPart part = Dvs.ask(Types.CheckPartAnswer.class, "check-part", request, List.of(block)).result();
        facts.add(part.facts().getBytes(StandardCharsets.UTF_8));
        reports.add(part.report());
        offset += block.length;
        for (byte one : block) {
            line += one == '\n' ? 1 : 0;
        }
    }

    private Checked finish() {
        return new Checked(reports, Dvs.ask(Types.FinishAnswer.class, "finish", Map.of("options", options), facts).result());
    }
}
