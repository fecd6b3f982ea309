package org.maekhai.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A trainer as it serves today, and where it served before.
 *
 * @param user that it signs in as; told only to who may say so
 * @param postings the first one first
 */
record TrainerDetail(
        @Schema(required = true) UUID id,
        @Schema(required = true) String code,
        @Schema(required = true) String name,
        String position,
        @Schema(required = true) Affiliation affiliation,
        String provinceCode,
        String provinceName,
        String localGovernmentCode,
        String localGovernmentName,
        @Schema(required = true) double latitude,
        @Schema(required = true) double longitude,
        @Schema(required = true) int capacity,
        @Schema(required = true) boolean active,
        LocalDate activeFrom,
        LocalDate activeTo,
        @Schema(required = true) List<Skill> skills,
        String phone,
        String email,
        @Schema(required = true) UUID cohortId,
        @Schema(required = true) String cohortName,
        TiedUser user,
        @Schema(required = true) List<PostingView> postings) {

    static TrainerDetail of(TrainerView view, TiedUser user, List<PostingView> postings) {
        return new TrainerDetail(
                view.id(),
                view.code(),
                view.name(),
                view.position(),
                view.affiliation(),
                view.provinceCode(),
                view.provinceName(),
                view.localGovernmentCode(),
                view.localGovernmentName(),
                view.latitude(),
                view.longitude(),
                view.capacity(),
                view.active(),
                view.activeFrom(),
                view.activeTo(),
                view.skills(),
                view.phone(),
                view.email(),
                view.cohortId(),
                view.cohortName(),
                user,
                postings);
    }
}
