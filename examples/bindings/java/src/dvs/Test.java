package dvs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code Test CALLS_FOLDER LINES_FILE ENTITIES}: what users of the binding rely on. Ends with an exception if it does not hold. */
public final class Test {
    private static final Map<String, ?> OPTIONS = Map.of("today", "2026-11-25", "profiles", List.of("base"));

    private Test() {}

    /** The arguments are the folder of the calls, a file for the check in parts, and how many entities it has. */
    public static void main(String[] arguments) throws IOException {
        documents(Path.of(arguments[0]));
        errors();
        threads();
        parts(Path.of(arguments[1]), Long.parseLong(arguments[2]));
        System.out.println("all holds");
    }

    private static void holds(boolean it, Object about) {
        if (!it) {
            throw new AssertionError(about);
        }
    }

    /** Bytes that are no text come through, and so do names beyond the basic plane. */
    private static void documents(Path calls) throws IOException {
        String name = "Umfragen für Behörden 🗂.json";
        var named = List.of(Map.of("index", 0, "name", name), Map.of("index", 1, "name", "latin-1.json"));
        var request = Map.of("options", OPTIONS, "documents", named, "languages", List.of("de"));
        Types.CheckAnswer answer =
                Dvs.ask(Types.CheckAnswer.class, "check", request, Driver.documents(calls.resolve("01-check")));
        List<Types.Report> reports = answer.result().reports();
        holds(reports.size() == 2 && reports.get(0).input().equals(name), reports);
        holds(reports.get(0).verdict().equals("passed") && reports.get(0).counts().entities() == 2, reports.get(0));
        holds(reports.get(1).findings().stream().anyMatch(it -> it.name().equals("not-utf8")), reports.get(1));
        holds(answer.texts().de().contains(name) && answer.texts().en() == null, answer.texts());
        var empty = Dvs.ask(Types.CheckAnswer.class, "check", Map.of("options", OPTIONS), List.of(new byte[0]));
        holds(empty.result().reports().get(0).verdict().equals("failed"), empty);
        var key = Map.of("keys", List.of(Map.of("kind", "leitweg-id", "text", "991-03730-19")));
        holds(Dvs.ask(Types.KeyAnswer.class, "key", key, List.of()).result().keys().get(0).valid(), "the key is valid");
    }

    /** What is wrong with a request is an exception that says everything. */
    private static void errors() {
        try {
            Dvs.ask(Types.CheckAnswer.class, "check", Map.of("options", Map.of("today", "2026-02-30"), "lang", "de"), List.of());
        } catch (Dvs.RequestException refused) {
            // In the order of the request, which a map of Java leaves open.
            var codes = Stream.concat(Stream.of(refused.error.code()), refused.error.others().stream().map(Types.Fault::code));
            holds(codes.sorted().toList().equals(List.of("invalid-value", "unknown-member")), refused);
            byte[] noText = Dvs.call(new byte[] {(byte) 0xff}, List.of());
            holds(new String(noText, StandardCharsets.UTF_8).contains("request-not-utf8"), "bytes that are no text");
            return;
        }
        throw new AssertionError("a broken request was answered");
    }

    private static void threads() {
        byte[] request = "{\"format\":1,\"call\":\"version\"}".getBytes(StandardCharsets.UTF_8);
        String here = new String(Dvs.call(request, List.of()), StandardCharsets.UTF_8);
        long same = IntStream.range(0, 64)
                .parallel()
                .filter(i -> new String(Dvs.call(request, List.of()), StandardCharsets.UTF_8).equals(here))
                .count();
        holds(same == 64, same);
    }

    /** What only the end can tell is found, and nothing is counted twice or lost at the seams. */
    private static void parts(Path file, long entities) throws IOException {
        Parts.Checked checked;
        try (InputStream lines = Files.newInputStream(file)) {
            checked = Parts.check(lines, OPTIONS);
        }
        holds(checked.parts().size() > 1, "several blocks");
        long counted = checked.parts().stream().mapToLong(it -> it.reports().get(0).counts().entities()).sum();
        Types.Report whole = checked.whole().reports().get(0);
        holds(counted == entities && whole.counts().entities() == entities, whole.counts());
        holds(whole.findings().stream().filter(it -> it.code().equals("R0101")).count() == 1, whole.findings());
        Parts.Checked empty = Parts.check(InputStream.nullInputStream(), OPTIONS);
        holds(empty.parts().size() == 1 && empty.whole().reports().get(0).counts().entities() == 0, empty);
        System.out.println(checked.parts().size() + " blocks, " + Files.size(file) + " bytes");
    }
}
