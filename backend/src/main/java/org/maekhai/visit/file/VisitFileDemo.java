package org.maekhai.visit.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.maekhai.shared.attachment.AttachmentOwner;
import org.maekhai.shared.attachment.Attachments;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.demo.DemoContext;
import org.maekhai.shared.demo.DemoData;

/** Photos of the demonstration: of a screen on a desk, drawn by the program, at the last visits of its trainer. */
@ApplicationScoped
class VisitFileDemo implements DemoData {
    private static final int PHOTOS = 2, WIDTH = 1024, HEIGHT = 768;

    private final Jdbc jdbc;
    private final Attachments attachments;

    VisitFileDemo(Jdbc jdbc, Attachments attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    @Override
    public int order() {
        return 290;
    }

    @Override
    public void create(DemoContext demo) {
        var visits = jdbc.list(new Sql("""
                        select v.id
                        from visit v
                        join visit_trainer vt on vt.visit_id = v.id
                        join trainer t on t.id = vt.trainer_id
                        where t.user_id is not null and v.state = 'DONE' and v.mode = 'ON_SITE'
                        order by v.visited_on desc, v.id
                        """), row -> row.getObject(1, UUID.class));
        visits.stream().limit(PHOTOS).forEach(visit -> photo(demo, visit));
    }

    private void photo(DemoContext demo, UUID visit) {
        var random = demo.random("photo of " + visit);
        var id = demo.id(demo.at(demo.today(), random).toInstant(), random);
        try {
            var file = Files.createTempFile("photo", ".jpg");
            draw(file, random);
            attachments.keep(new AttachmentOwner("visit", visit), id, "หน้าจอ e-LAAS (ภาพวาดสาธิต).jpg", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No letters: a server has no need of fonts for this. */
    private static void draw(Path file, Random random) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0xe9e2d0), 0, HEIGHT, new Color(0xcfc4a8)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0x8a6f4d));
        pen.fillRect(0, 600, WIDTH, HEIGHT - 600);
        pen.setColor(new Color(0x2b2f36));
        pen.fillRoundRect(180, 90, 664, 430, 24, 24);
        pen.fillRect(470, 520, 84, 70);
        pen.fillRoundRect(380, 585, 264, 22, 12, 12);
        screen(pen, random);
        pen.setColor(new Color(0xf5f3ec));
        pen.fillRoundRect(300, 650, 420, 70, 14, 14);
        pen.setColor(new Color(0x4a7fb5));
        pen.fillOval(800, 610, 90, 90);
        pen.setColor(new Color(0xe9e2d0));
        pen.fillOval(816, 622, 58, 30);
        pen.dispose();
        ImageIO.write(image, "jpg", file.toFile());
    }

    /** A list on the screen, some rows of which are done. */
    private static void screen(Graphics2D pen, Random random) {
        pen.setColor(Color.WHITE);
        pen.fillRect(200, 110, 624, 390);
        pen.setColor(new Color(0x1f5f8b));
        pen.fillRect(200, 110, 624, 46);
        for (int row = 0; row < 9; row++) {
            int y = 172 + row * 36;
            pen.setColor(row % 2 == 0 ? new Color(0xeef3f8) : Color.WHITE);
            pen.fillRect(212, y, 600, 32);
            pen.setColor(new Color(0x5a6673));
            pen.fillRoundRect(224, y + 10, 140 + random.nextInt(120), 12, 6, 6);
            pen.fillRoundRect(520, y + 10, 60 + random.nextInt(60), 12, 6, 6);
            pen.setColor(random.nextInt(4) > 0 ? new Color(0x2e8b57) : new Color(0xc9822b));
            pen.fillOval(764, y + 6, 20, 20);
        }
    }
}
