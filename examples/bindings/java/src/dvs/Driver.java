package dvs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code Driver CALLS_FOLDER OUT_FOLDER}: makes each call of the first folder and writes its answer into the second. */
public final class Driver {
    private Driver() {}

    /** The arguments are the two folders. */
    public static void main(String[] arguments) throws IOException {
        Path out = Files.createDirectories(Path.of(arguments[1]));
        List<Path> calls;
        try (Stream<Path> entries = Files.list(Path.of(arguments[0]))) {
            calls = entries.filter(Files::isDirectory).sorted().toList();
        }
        if (calls.isEmpty()) {
            throw new IOException("no calls in " + arguments[0]);
        }
        for (Path call : calls) {
            byte[] answer = Dvs.call(Files.readAllBytes(call.resolve("request.json")), documents(call));
            Files.write(out.resolve(call.getFileName() + ".json"), answer);
        }
        System.out.println(calls.size() + " calls");
    }

    /** {@code doc-0}, {@code doc-1} … as far as they go. */
    static List<byte[]> documents(Path call) throws IOException {
        List<byte[]> documents = new ArrayList<>();
        for (Path path; Files.exists(path = call.resolve("doc-" + documents.size())); ) {
            documents.add(Files.readAllBytes(path));
        }
        return documents;
    }
}
