package org.maekhai.hub;

/** Knows as whom provinces write: as in their invitations to hubs. */
public interface Letterheads {
    Letterhead of(String provinceCode);
}
