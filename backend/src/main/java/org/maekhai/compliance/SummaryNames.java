package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.LocalGovernmentType;
import org.maekhai.registry.Region;

/** Keys, names and order of the rows of a summary. */
@ApplicationScoped
class SummaryNames {
    private final Geography geography;

    SummaryNames(Geography geography) {
        this.geography = geography;
    }

    String key(SummaryView.By by, LocalGovernmentRef of) {
        return switch (by) {
            case nation -> "TH";
            case region ->
                geography.province(of.province().code()).orElseThrow().region().name();
            case province -> of.province().code();
            case district -> of.district().code();
            case type -> of.type().name();
        };
    }

    String name(SummaryView.By by, String key) {
        return switch (by) {
            case nation -> "ประเทศไทย";
            case region -> Region.valueOf(key).thaiName();
            case province -> geography.provinceRef(key).name();
            case district -> geography.districtRef(key).name();
            case type ->
                LocalGovernmentType.valueOf(key).prefix().isEmpty()
                        ? "เมืองพัทยา"
                        : LocalGovernmentType.valueOf(key).prefix();
        };
    }

    Comparator<SummaryRow> order(SummaryView.By by) {
        return switch (by) {
            case region -> Comparator.comparing(row -> Region.valueOf(row.key()));
            case type -> Comparator.comparing(row -> LocalGovernmentType.valueOf(row.key()));
            default -> Comparator.comparing(SummaryRow::key);
        };
    }
}
