package org.maekhai.registry;

import jakarta.enterprise.context.ApplicationScoped;
import org.maekhai.imports.ImportRequest;
import org.maekhai.shared.database.Jdbc;

/** Finds the local governments that the rows of an import mean. */
@ApplicationScoped
public class LocalGovernmentFinder {
    private final Jdbc jdbc;
    private final Geography geography;
    private volatile PlaceNames places;

    LocalGovernmentFinder(Jdbc jdbc, Geography geography) {
        this.jdbc = jdbc;
        this.geography = geography;
    }

    /** For one import, as the registry stands now. */
    public LocalGovernmentRows rows(ImportRequest request) {
        return new LocalGovernmentRows(index(), places(), request, false);
    }

    /** For one import whose rows may name a local government or province, and need not. */
    public PlaceCells cells(ImportRequest request) {
        return new PlaceCells(index(), places(), request);
    }

    /** For the import of the registry itself, whose rows may bring new codes and other types. */
    LocalGovernmentRows registryRows(ImportRequest request, LocalGovernmentIndex index) {
        return new LocalGovernmentRows(index, places(), request, true);
    }

    LocalGovernmentIndex index() {
        return LocalGovernmentIndex.load(jdbc);
    }

    PlaceNames places() {
        var known = places;
        if (known == null) {
            places = known = new PlaceNames(geography);
        }
        return known;
    }
}
