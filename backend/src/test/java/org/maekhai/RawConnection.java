package org.maekhai;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A connection on which a test sends what no proper client does, byte by byte. */
public final class RawConnection implements AutoCloseable {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final Socket socket;

    public RawConnection(int port) throws IOException {
        this(port, 0);
    }

    /** @param receiveBuffer how little of an answer lies between the server and a client that doesn't read; 0: the usual */
    public RawConnection(int port, int receiveBuffer) throws IOException {
        socket = new Socket();
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout(20_000);
    }

    /** The first lines of a request, with a host and an empty line at the end. */
    public static String head(String request, String... headers) {
        var lines = new StringBuilder(request).append(" HTTP/1.1\r\nHost: localhost\r\n");
        for (var header : headers) {
            lines.append(header).append("\r\n");
        }
        return lines.append("\r\n").toString();
    }

    public RawConnection send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    /** The status of the next answer, whose body is read. */
    public int status() throws IOException {
        var matcher = STATUS.matcher(answer());
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    /** Head and body of the next answer; what came when the connection ended before. */
    public String answer() throws IOException {
        var in = socket.getInputStream();
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return head.toString(StandardCharsets.UTF_8);
            }
            head.write(next);
        }
        var text = head.toString(StandardCharsets.UTF_8);
        var length = LENGTH.matcher(text);
        return text + (length.find() ? body(in, Integer.parseInt(length.group(1))) : "");
    }

    private static String body(InputStream in, int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** Whether the server ends the connection within so many milliseconds. */
    public boolean isEndedWithin(int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    /** Ends it without a goodbye. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
