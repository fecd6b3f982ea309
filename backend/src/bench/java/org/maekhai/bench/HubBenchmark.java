package org.maekhai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.maekhai.hub.planning.Network;
import org.maekhai.hub.planning.NetworkSolver;
import org.maekhai.registry.GreatCircle;
import org.maekhai.shared.ConstraintSearch;

/**
 * Finds networks for the real registry with invented standings, the same every time: how far from what is proven, and how
 * much better than taking one candidate after the other.
 */
final class HubBenchmark {
    static final String LARGEST = "30";
    private static final int SECONDS = 20;
    private static final double RADIUS_KM = 25;
    private static final int ROOM = 10;

    /** @param gap the greater of what could be better in hubs and in kilometres */
    record Result(
            String province,
            int candidates,
            int needy,
            int reached,
            int hubs,
            int hubsByRank,
            double gap,
            double kmSaved,
            double seconds) {
        @Override
        public String toString() {
            return String.format(
                    "%s: %3d could, %3d need, %3d reached by %2d hubs (%2d by rank) in %5.1f s, gap %5.2f %%, %4.1f %% shorter",
                    province, candidates, needy, reached, hubs, hubsByRank, seconds, gap * 100, kmSaved * 100);
        }
    }

    private record Row(String type, double latitude, double longitude) {}

    private HubBenchmark() {}

    /** @param share of the local governments who could be hubs; half of the others and more are needy */
    static Result plan(Path registry, String province, double share) throws IOException {
        var rows = provinces(registry).get(province);
        var network = network(rows, share, new Random(2569 + Integer.parseInt(province)));
        var solution = new NetworkSolver(network, new ConstraintSearch.Limits(SECONDS, null)).solve();
        int hubs = network.newHubs(solution.plan());
        double metres = network.metres(solution.plan());
        return new Result(
                province,
                network.hubs().size(),
                network.needy().size(),
                solution.plan().reached(),
                hubs,
                network.newHubs(solution.byRank()),
                Math.max(
                        hubs == 0 ? 0 : (double) (hubs - solution.hubsBound()) / hubs,
                        metres == 0 ? 0 : (metres - solution.metresBound()) / metres),
                1 - metres / network.metres(solution.byRank()),
                solution.seconds());
    }

    public static void main(String[] arguments) throws IOException {
        for (var share : arguments[1].split(",")) {
            var only = List.of(arguments).subList(2, arguments.length);
            for (var province : provinces(Path.of(arguments[0])).keySet()) {
                if (only.isEmpty() || only.contains(province)) {
                    System.out.println(share + " " + plan(Path.of(arguments[0]), province, Double.parseDouble(share)));
                }
            }
        }
    }

    /**
     * The candidates of a province by hand: standings of today and of the month ends that count in one query, and the
     * distances in Java.
     */
    static int byHand(Connection copy, LocalDate today, List<LocalDate> ends) throws SQLException {
        var sql = new StringBuilder("select lg.code, lg.name, lg.type, lg.latitude, lg.longitude, h.id, " + status("t", today));
        for (int i = 0; i < ends.size(); i++) {
            sql.append(", ").append(status("e" + i, ends.get(i)));
        }
        sql.append(" from local_government lg").append(join("t", today));
        for (int i = 0; i < ends.size(); i++) {
            sql.append(join("e" + i, ends.get(i)));
        }
        sql.append(" left join hub h on h.open_of = lg.id left join hub_link l on l.open_of = lg.id left join hub lh"
                + " on lh.id = l.hub_id and lh.state = 'ACTIVE' where lg.province_code = '" + LARGEST
                + "' and lh.id is null");
        List<Row> needy = new ArrayList<>();
        List<Row> earned = new ArrayList<>();
        try (var statement = copy.prepareStatement(sql.toString());
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var row = new Row(rows.getString(3), rows.getDouble(4), rows.getDouble(5));
                int now = rows.getInt(7);
                if (now != 0 && now != 5 && !row.type().equals("PAO")) {
                    needy.add(row);
                }
                boolean all = rows.getString(6) == null;
                for (int i = 0; i < ends.size(); i++) {
                    all &= rows.getInt(8 + i) == 0;
                }
                if (all) {
                    earned.add(row);
                }
            }
        }
        int adds = 0;
        for (var hub : earned) {
            for (var one : needy) {
                adds += GreatCircle.km(hub.latitude(), hub.longitude(), one.latitude(), one.longitude()) <= RADIUS_KM
                        ? 1
                        : 0;
            }
        }
        return adds;
    }

    private static String status(String alias, LocalDate day) {
        return "(ascii(substring(" + alias + ".standing from " + (ChronoUnit.DAYS.between(firstDay(day), day) + 1)
                + " for 1)) - 48) / 8";
    }

    private static String join(String alias, LocalDate day) {
        return " join compliance_year " + alias + " on " + alias + ".local_government_id = lg.id and " + alias
                + ".fiscal_year = " + (firstDay(day).getYear() + 544);
    }

    private static LocalDate firstDay(LocalDate day) {
        return LocalDate.of(day.getMonthValue() >= 10 ? day.getYear() : day.getYear() - 1, 10, 1);
    }

    private static Network network(List<Row> rows, double share, Random random) {
        List<Row> hubs = new ArrayList<>();
        List<Row> needy = new ArrayList<>();
        for (var row : rows) {
            double draw = random.nextDouble();
            if (draw < share) {
                hubs.add(row);
            } else if (draw < share + 0.6 * (1 - share) && !row.type().equals("PAO")) {
                needy.add(row);
            }
        }
        List<Network.Reach> reach = new ArrayList<>();
        for (int hub = 0; hub < hubs.size(); hub++) {
            for (int one = 0; one < needy.size(); one++) {
                double km = GreatCircle.km(
                        hubs.get(hub).latitude(),
                        hubs.get(hub).longitude(),
                        needy.get(one).latitude(),
                        needy.get(one).longitude());
                if (km <= RADIUS_KM) {
                    reach.add(new Network.Reach(hub, one, (int) Math.round(km * 1000)));
                }
            }
        }
        return new Network(
                hubs.stream().map(row -> new Network.Hub(ROOM, false, false)).toList(),
                needy.stream().map(row -> new Network.Needy(2 + random.nextInt(3))).toList(),
                reach);
    }

    private static Map<String, List<Row>> provinces(Path registry) throws IOException {
        Map<String, List<Row>> rows = new TreeMap<>();
        for (var line : Files.readAllLines(registry)) {
            var cells = line.split(",");
            if (!cells[0].equals("code")) {
                rows.computeIfAbsent(cells[4], province -> new ArrayList<>())
                        .add(new Row(cells[2], Double.parseDouble(cells[5]), Double.parseDouble(cells[6])));
            }
        }
        return rows;
    }
}
