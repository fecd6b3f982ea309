package org.maekhai.shared.attachment;

/** In pixels. */
record PictureSize(int width, int height) {
    /** No format goes further, and a single line must fit into memory. */
    private static final int LONGEST = 65_535;

    void requireAtMost(int megapixels) {
        if (width <= 0 || height <= 0) {
            throw Refused.broken();
        }
        if (Math.max(width, height) > LONGEST || pixels() > pixels(megapixels)) {
            throw Refused.tooManyPixels(megapixels);
        }
    }

    long pixels() {
        return (long) width * height;
    }

    static long pixels(int megapixels) {
        return megapixels * 1_000_000L;
    }

    int longest() {
        return Math.max(width, height);
    }

    PictureSize turned() {
        return new PictureSize(height, width);
    }

    /** With the same proportions, where it is longer than that. */
    PictureSize within(int longest) {
        if (longest() <= longest) {
            return this;
        }
        double factor = (double) longest / longest();
        return new PictureSize(scaled(width, factor), scaled(height, factor));
    }

    private static int scaled(int side, double factor) {
        return Math.max(1, (int) Math.round(side * factor));
    }
}
