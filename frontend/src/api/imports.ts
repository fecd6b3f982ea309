import type { components } from './schema';

/** A report as it is kept; lists leave its errors out. */
export type ImportReport = components['schemas']['ImportReport'];
export type ImportListed = components['schemas']['ImportView'];
export type OngoingImport = components['schemas']['OngoingImportView'];
export type ImportError = ImportReport['errors'][number];
/** What an office says of the headers in its files. */
export type ImportHeadings = components['schemas']['ImportHeadings'];
export type ImportHeading = ImportHeadings['headings'][number];

/** GeoJSON as far as a map needs it. */
export interface Shape {
  type: 'Feature';
  properties: { code: string; name?: string };
  geometry: { type: string; coordinates: unknown };
}

export interface Shapes {
  type: 'FeatureCollection';
  features: Shape[];
}
