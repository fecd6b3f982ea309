package org.maekhai.hub.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maekhai.hub.EligibilityView;
import org.maekhai.hub.HubPlaces;
import org.maekhai.hub.Today;
import org.maekhai.office.Offices;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.Geography;
import org.maekhai.registry.ProvinceInitials;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Scope;
import org.maekhai.shared.Stored;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.letter.OfficialLetter;
import org.maekhai.shared.letter.OfficialLetters;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.ThaiWriting;
import org.maekhai.training.Skill;

/** Invitations to be a hub, as official letters in the words of the province (memo order 3). */
@ApplicationScoped
class InvitationLetters {
    private static final int MOST = 200;

    private static final Map<Skill, String> TOPICS = Map.of(
            Skill.BUDGET, "ระบบงบประมาณ",
            Skill.REVENUE, "ระบบข้อมูลรายรับ",
            Skill.EXPENDITURE, "ระบบข้อมูลรายจ่าย",
            Skill.ACCOUNTING, "ระบบบัญชี",
            Skill.OTHER, "งานอื่นที่เกี่ยวข้อง");

    private final Today today;
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final HubPlaces places;
    private final LetterTemplates templates;
    private final Offices offices;

    InvitationLetters(
            Today today,
            Jdbc jdbc,
            CurrentUser currentUser,
            Geography geography,
            HubPlaces places,
            LetterTemplates templates,
            Offices offices) {
        this.today = today;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.geography = geography;
        this.places = places;
        this.templates = templates;
        this.offices = offices;
    }

    /** What a letter is about. @param members by the names that they are asked for with */
    private record Invited(
            int localGovernmentId,
            String name,
            String district,
            String provinceCode,
            String province,
            String letterNumber,
            LocalDate invitedOn,
            int maxMembers,
            Set<Skill> topics,
            List<String> members) {}

    Stored<LetterTemplateView> template(String province) {
        requireProvince(province);
        return templates.of(province);
    }

    @Transactional
    Stored<LetterTemplateView> save(String province, SaveLetterTemplate request, IfMatch ifMatch) {
        requireProvince(province);
        return templates.save(province, request, ifMatch);
    }

    @Transactional
    void reset(String province, IfMatch ifMatch) {
        requireProvince(province);
        templates.reset(province, ifMatch);
    }

    private void requireProvince(String province) {
        if (geography.province(province).isEmpty() || !currentUser.scope().coversProvince(province)) {
            throw Failure.notFound();
        }
    }

    /** The letters of hubs in scope, in the order that is asked for; each once. @param ids comma separated */
    @Transactional
    byte[] of(String ids) {
        var document = new OfficialLetters();
        Map<String, SaveLetterTemplate> words = new HashMap<>();
        Map<String, Optional<byte[]>> emblems = new HashMap<>();
        var order = offices.reference();
        for (var id : read(ids)) {
            var invited = invited(id, currentUser.scope());
            var own = words.computeIfAbsent(
                    invited.provinceCode(), code -> templates.of(code).view().words());
            var emblem = emblems.computeIfAbsent(invited.provinceCode(), offices::emblem);
            document.add(letter(invited, own, order), emblem.orElse(null));
        }
        return document.toBytes();
    }

    private static Set<UUID> read(String ids) {
        if (ids == null || ids.isBlank()) {
            throw Failure.malformed("/ids", "REQUIRED");
        }
        Set<UUID> read = new LinkedHashSet<>();
        for (var id : ids.split(",", -1)) {
            try {
                read.add(UUID.fromString(id.strip()));
            } catch (IllegalArgumentException noId) {
                throw Failure.malformed("/ids", "BAD_PARAMETER", id);
            }
        }
        if (read.size() > MOST) {
            throw Failure.invalid("/ids", "TOO_MANY_LETTERS", MOST);
        }
        return read;
    }

    /** What it tells of month ends may have to be projected: that comes before its hub is locked, see {@link HubPlaces#prepare}. */
    void prepare(UUID id) {
        var sql = new Sql("select invited_on from hub where id = ?", id);
        jdbc.first(sql, row -> day(row.getObject(1, LocalDate.class))).ifPresent(places::prepare);
    }

    /** One without its number and day, whatever the scope. */
    OfficialLetter blank(UUID id) {
        var invited = invited(id, Scope.NATION);
        var words = templates.of(invited.provinceCode()).view().words();
        return blank(invited, words, offices.reference());
    }

    private Invited invited(UUID id, Scope scope) {
        var sql = new Sql("""
                select lg.id as local_government_id,
                       lg.name,
                       d.name as district,
                       lg.province_code,
                       p.name as province,
                       h.letter_number,
                       h.invited_on,
                       h.max_members,
                       h.topics
                from hub h
                join local_government lg on lg.id = h.local_government_id
                join district d on d.code = lg.district_code
                join province p on p.code = lg.province_code
                """).where("h.id = ?", id);
        return jdbc.first(scope.restrict(sql, "lg"), Row.of(Invited.class).with("members", row -> members(id)))
                .orElseThrow(Failure::notFound);
    }

    private List<String> members(UUID hub) {
        var sql = new Sql("""
                select lg.name
                from hub_link k
                join local_government lg on lg.id = k.local_government_id
                where k.hub_id = :hub and k.open_of is not null
                order by lg.sort_key, lg.code
                """, hub);
        return jdbc.list(sql, row -> row.getString(1));
    }

    /** @param order what it refers to where the words say nothing */
    private OfficialLetter letter(Invited invited, SaveLetterTemplate words, Optional<String> order) {
        return blank(invited, words, order).numbered(invited.letterNumber()).dated(invited.invitedOn());
    }

    /** Without its number and day. */
    private OfficialLetter blank(Invited invited, SaveLetterTemplate words, Optional<String> order) {
        var values = values(invited);
        List<String> foot = new ArrayList<>(LetterWords.PLACEHOLDERS.lines(words.unit(), values));
        foot.add("โทร. " + LetterWords.PLACEHOLDERS.line(words.phone(), values));
        return new OfficialLetter(
                LetterWords.PLACEHOLDERS.line(words.numberPrefix(), values),
                LetterWords.PLACEHOLDERS.lines(words.office(), values),
                OfficialLetter.NO_DAY,
                LetterWords.PLACEHOLDERS.line(words.subject(), values),
                values.get(LetterWords.HEAD),
                references(LetterWords.PLACEHOLDERS.lines(words.reference(), values), order),
                LetterWords.PLACEHOLDERS.lines(words.enclosures(), values),
                LetterWords.PLACEHOLDERS.lines(words.body(), values),
                LetterWords.PLACEHOLDERS.line(words.signer(), values),
                LetterWords.PLACEHOLDERS.lines(words.signerPosition(), values),
                foot);
    }

    private static List<String> references(List<String> own, Optional<String> order) {
        return own.isEmpty() ? order.stream().toList() : own;
    }

    private Map<String, String> values(Invited invited) {
        int members = invited.members().size();
        Map<String, String> values = new HashMap<>();
        values.put(LetterWords.NAME, invited.name());
        values.put(LetterWords.HEAD, ThaiWriting.mayorOf(invited.name()));
        values.put(LetterWords.DISTRICT, invited.district());
        values.put(LetterWords.PROVINCE, invited.province());
        values.put(LetterWords.INITIALS, ProvinceInitials.of(invited.provinceCode()));
        values.put(LetterWords.NEIGHBOUR_COUNT, members == 0 ? "" : ThaiWriting.number(members));
        values.put(LetterWords.NEIGHBOURS, ThaiWriting.list(invited.members()));
        values.put(LetterWords.MAX_MEMBERS, ThaiWriting.number(invited.maxMembers()));
        values.put(LetterWords.MONTHS, ThaiWriting.months(monthEnds(invited)));
        values.put(LetterWords.TOPICS, topics(invited.topics()));
        return values;
    }

    /** The month ends that count on the day of the letter and at which it was complete and current. */
    private List<LocalDate> monthEnds(Invited invited) {
        var on = day(invited.invitedOn());
        return places.of(List.of(invited.localGovernmentId()), on).get(0).view().monthEnds().stream()
                .filter(end -> end.status() == ComplianceStatus.COMPLETE_AND_CURRENT)
                .map(EligibilityView.MonthEnd::on)
                .toList();
    }

    private LocalDate day(LocalDate invitedOn) {
        return invitedOn == null ? today.day() : invitedOn;
    }

    private static String topics(Set<Skill> topics) {
        var named = topics.stream().sorted().map(TOPICS::get).toList();
        return named.isEmpty() ? "การใช้งานทุกระบบ" : ThaiWriting.list(named);
    }
}
