package org.maekhai.shared.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.CMMException;
import java.awt.color.ProfileDataException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.maekhai.shared.problem.Failure;

/**
 * Makes of what was sent what is kept: pictures upright, no larger than they need to be, and without a word about where and
 * with what they were taken. A photo takes many times the memory of its file meanwhile, some 80 MB at most: one at a time, however
 * many are sent at once.
 */
@ApplicationScoped
class Preparing {
    private static final int WAITING = 64, WAIT_SECONDS = 60, RETRY_SECONDS = 10;

    private final AttachmentPolicy policy;
    private final Semaphore turn = new Semaphore(1, true);

    Preparing(AttachmentPolicy policy) {
        this.policy = policy;
    }

    /** @throws Failure 415 when it is nothing that may be attached, 422 when it is broken or has too many pixels */
    PreparedFile prepare(SentFile sent) {
        return into(sent.beside(".kept"), target -> {
            var type = FileType.of(sent.head()).orElseThrow(Refused::type);
            return switch (type) {
                case JPEG, PNG -> inTurn(sent, type, policy.longestSide(), target);
                case WEBP -> webp(sent, target);
                case PDF -> {
                    Files.copy(sent.path(), target);
                    yield new PreparedFile(target, type, sent.sha256(), null, null);
                }
            };
        });
    }

    /** A picture that others will draw. @param longest its longest side afterwards. @throws Failure as above; 415 for all but JPEG and PNG */
    PreparedFile picture(SentFile sent, int longest) {
        return into(sent.beside(".kept"), target -> {
            var type = FileType.of(sent.head())
                    .filter(found -> found == FileType.JPEG || found == FileType.PNG)
                    .orElseThrow(Refused::picture);
            return inTurn(sent, type, longest, target);
        });
    }

    @FunctionalInterface
    private interface Making {
        PreparedFile of(Path target) throws IOException;
    }

    private static PreparedFile into(Path target, Making making) {
        try {
            return making.of(target);
        } catch (IOException e) {
            SentFile.delete(target);
            throw new UncheckedIOException(e);
        } catch (RuntimeException refused) {
            SentFile.delete(target);
            throw refused;
        }
    }

    private PreparedFile webp(SentFile sent, Path target) throws IOException {
        try (var file = FileChannel.open(sent.path());
                var out = new BufferedOutputStream(Files.newOutputStream(target))) {
            var picture = WebpFile.read(file, policy.maxMegapixels());
            picture.write(out);
            return new PreparedFile(target, FileType.WEBP, sent.sha256(), picture.size(), null);
        }
    }

    private PreparedFile inTurn(SentFile sent, FileType type, int longest, Path target) throws IOException {
        takeTurn();
        try {
            var photo = type == FileType.JPEG ? jpeg(sent, longest) : png(sent, longest);
            photo.write(type, target);
            return new PreparedFile(target, type, sent.sha256(), photo.size(), photo.thumbnail(policy.thumbnailSide()));
        } catch (CMMException | ProfileDataException coloursMeanNothing) {
            // told wherever colours are first asked for: while it is decoded, or when it is drawn
            throw Refused.broken();
        } finally {
            turn.release();
        }
    }

    private void takeTurn() {
        try {
            if (turn.getQueueLength() < WAITING && turn.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new Failure(503, "OVERLOADED", RETRY_SECONDS);
    }

    private Photo jpeg(SentFile sent, int longest) throws IOException {
        // ten megabytes, and gone before what is drawn needs room
        var file = JpegFile.read(ByteBuffer.wrap(Files.readAllBytes(sent.path())));
        int megapixels = file.progressive() ? policy.maxMegapixels() / 2 : policy.maxMegapixels();
        return new PhotoReader(sent.path(), FileType.JPEG, longest).read(file.orientation(), file.scans(), megapixels);
    }

    private Photo png(SentFile sent, int longest) throws IOException {
        var drawn = sent.beside(".drawn");
        try {
            PngFile file;
            try (var channel = FileChannel.open(sent.path());
                    var out = new BufferedOutputStream(Files.newOutputStream(drawn))) {
                file = PngFile.filter(channel, out);
            }
            return new PhotoReader(drawn, FileType.PNG, longest).read(file.orientation(), 1, policy.maxMegapixels());
        } finally {
            SentFile.delete(drawn);
        }
    }
}
