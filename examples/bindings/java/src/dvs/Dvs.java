package dvs;

import com.google.gson.Gson;
import com.sun.jna.IntegerType;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.ByReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facade of dvs, over its C library. Nothing is kept between calls: any thread may call at any time. JNA finds the library
 * {@code dvs_c} by the property {@code jna.library.path}.
 */
public final class Dvs {
    /** The interface of the library that this class is made for. */
    private static final int ABI_VERSION = 1;

    private static final Gson GSON = new Gson();

    private Dvs() {}

    /** What {@code dvs.h} declares. */
    private interface C extends Library {
        int dvs_abi_version();

        Pointer dvs_call(byte[] request, Size length, Pointer documents, Pointer lengths, Size n, SizeReference answerLength);

        void dvs_free(Pointer answer, Size length);
    }

    /** {@code size_t}. */
    public static final class Size extends IntegerType {
        private static final long serialVersionUID = 1L;

        /** Zero, for JNA. */
        public Size() {
            this(0);
        }

        Size(long value) {
            super(Native.SIZE_T_SIZE, value, true);
        }
    }

    /** {@code size_t *}. */
    public static final class SizeReference extends ByReference {
        /** To be written to. */
        public SizeReference() {
            super(Native.SIZE_T_SIZE);
        }

        long value() {
            return Native.SIZE_T_SIZE == 8 ? getPointer().getLong(0) : getPointer().getInt(0) & 0xffff_ffffL;
        }
    }

    /** Loaded at the first call, and only if it is what this class is made for. */
    private static final class Loaded {
        static final C C = load();

        private static C load() {
            C c = Native.load("dvs_c", C.class);
            if (c.dvs_abi_version() != ABI_VERSION) {
                throw new UnsatisfiedLinkError("dvs_c has interface " + c.dvs_abi_version() + ", expected " + ABI_VERSION);
            }
            return c;
        }
    }

    /** A request that could not be answered. */
    public static final class RequestException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        /** Everything that is wrong with it. */
        public final transient Types.Error error;

        RequestException(Types.Error error) {
            super(error.code() + ": " + error.message().en());
            this.error = error;
        }
    }

    /**
     * Answers a request in bytes: UTF-8 in, UTF-8 out.
     *
     * @param request JSON.
     * @param documents Any bytes, copied for the time of the call.
     * @return JSON: an answer, or an error.
     */
    public static byte[] call(byte[] request, List<byte[]> documents) {
        List<Memory> held = new ArrayList<>();
        try {
            // One element more than needed: no memory of 0 bytes can be had.
            Memory pointers = hold(held, (documents.size() + 1L) * Native.POINTER_SIZE);
            Memory lengths = hold(held, (documents.size() + 1L) * Native.SIZE_T_SIZE);
            for (int i = 0; i < documents.size(); i++) {
                byte[] document = documents.get(i);
                Memory bytes = hold(held, document.length + 1L);
                bytes.write(0, document, 0, document.length);
                pointers.setPointer((long) i * Native.POINTER_SIZE, bytes);
                if (Native.SIZE_T_SIZE == 8) {
                    lengths.setLong(i * 8L, document.length);
                } else {
                    lengths.setInt(i * 4L, document.length);
                }
            }
            SizeReference length = new SizeReference();
            Pointer answer =
                    Loaded.C.dvs_call(request, new Size(request.length), pointers, lengths, new Size(documents.size()), length);
            try {
                return answer.getByteArray(0, Math.toIntExact(length.value()));
            } finally {
                Loaded.C.dvs_free(answer, new Size(length.value()));
            }
        } finally {
            held.forEach(Memory::close);
        }
    }

    private static Memory hold(List<Memory> held, long size) {
        Memory memory = new Memory(size);
        held.add(memory);
        return memory;
    }

    /**
     * Answers a request with a type.
     *
     * @param type What is answered to it, such as {@link Types.CheckAnswer}.
     * @param call The call.
     * @param members The other members of the request.
     * @param documents Any bytes.
     * @throws RequestException if the request cannot be answered.
     */
    public static <A> A ask(Class<A> type, String call, Map<String, ?> members, List<byte[]> documents) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("format", 1);
        request.put("call", call);
        request.putAll(members);
        byte[] answer = call(GSON.toJson(request).getBytes(StandardCharsets.UTF_8), documents);
        String text = new String(answer, StandardCharsets.UTF_8);
        // An error has no `result`, which every answer has.
        if (text.startsWith("{\"format\":1,\"error\":")) {
            throw new RequestException(GSON.fromJson(text, Types.ErrorAnswer.class).error());
        }
        return GSON.fromJson(text, type);
    }
}
