package org.maekhai.shared.attachment;

import java.awt.AlphaComposite;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * Makes a picture smaller as its rows come, from the top: each pixel is the mean of all that it stands for, by how much of each lies
 * in it. What can be seen through weighs less.
 */
final class Mixing {
    private static final int ROWS = 64, BANDS = 4;

    private final PictureSize from;
    private final PictureSize to;
    private final BufferedImage mixed;
    /** Alpha, and the colours by alpha: of a row of what is made, and of a row that came. */
    private final float[] row;

    private final float[] across;
    private final int[] line;
    private int y;

    /** @param to no side longer than before */
    Mixing(PictureSize from, PictureSize to, int kind) {
        this.from = from;
        this.to = to;
        this.mixed = new BufferedImage(to.width(), to.height(), kind);
        this.row = new float[BANDS * to.width()];
        this.across = new float[BANDS * to.width()];
        this.line = new int[to.width()];
    }

    /** The next rows. @param raw as wide as the picture */
    void add(BufferedImage raw) {
        var strip = Photo.drawable(raw);
        var some = new BufferedImage(from.width(), Math.min(ROWS, strip.getHeight()), BufferedImage.TYPE_INT_ARGB);
        var pixels = ((DataBufferInt) some.getRaster().getDataBuffer()).getData();
        var graphics = some.createGraphics();
        try {
            graphics.setComposite(AlphaComposite.Src);
            for (int top = 0; top < strip.getHeight(); top += ROWS) {
                int rows = Math.min(ROWS, strip.getHeight() - top);
                graphics.drawImage(strip.getSubimage(0, top, from.width(), rows), 0, 0, null);
                for (int i = 0; i < rows; i++) {
                    addRow(pixels, i * from.width());
                }
            }
        } finally {
            graphics.dispose();
        }
    }

    private void addRow(int[] pixels, int start) {
        mixAcross(pixels, start);
        // in this measure a row that came is as high as what is made has rows, and the other way round
        long top = (long) y * to.height();
        long bottom = top + to.height();
        int into = (int) (top / from.height());
        long border = (long) (into + 1) * from.height();
        y++;
        if (bottom < border) {
            addTo(row, to.height());
        } else {
            addTo(row, border - top);
            put(into);
            addTo(row, bottom - border);
        }
    }

    private void addTo(float[] sum, long share) {
        float weight = (float) share / from.height();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * across[i];
        }
    }

    private void mixAcross(int[] pixels, int start) {
        Arrays.fill(across, 0);
        int into = 0;
        // how much of the pixel that is made is still empty, in the same measure
        int room = from.width();
        for (int x = 0; x < from.width(); x++) {
            int pixel = pixels[start + x];
            int share = Math.min(to.width(), room);
            mix(pixel, share, into);
            room -= share;
            if (room == 0) {
                into++;
                room = from.width();
                int rest = to.width() - share;
                if (rest > 0) {
                    mix(pixel, rest, into);
                    room -= rest;
                }
            }
        }
    }

    private void mix(int pixel, int share, int into) {
        float weight = (float) share / from.width() * (pixel >>> 24);
        int at = BANDS * into;
        across[at] += weight;
        across[at + 1] += weight * (pixel >> 16 & 0xff);
        across[at + 2] += weight * (pixel >> 8 & 0xff);
        across[at + 3] += weight * (pixel & 0xff);
    }

    private void put(int into) {
        for (int x = 0; x < line.length; x++) {
            int at = BANDS * x;
            float alpha = row[at];
            line[x] = alpha == 0
                    ? 0
                    : Math.round(alpha) << 24
                            | Math.round(row[at + 1] / alpha) << 16
                            | Math.round(row[at + 2] / alpha) << 8
                            | Math.round(row[at + 3] / alpha);
        }
        mixed.setRGB(0, into, line.length, 1, line, 0, line.length);
        Arrays.fill(row, 0);
    }

    /** When all its rows came. */
    BufferedImage mixed() {
        return mixed;
    }
}
