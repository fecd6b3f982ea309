/** Imports and boundaries, whose bodies are files and shapes that no generated type describes. */
export interface ImportError {
  sheet?: string | null;
  row?: number | null;
  column?: string | null;
  value?: string | null;
  code: string;
  message: string;
}

export interface ImportReport {
  id: string;
  kind: string;
  dryRun: boolean;
  fileName?: string | null;
  sha256: string;
  status: 'DONE' | 'PARTIAL' | 'REJECTED';
  stats: {
    read: number;
    created: number;
    updated: number;
    unchanged: number;
    rejected: number;
    skipped: number;
  };
  errors?: ImportError[] | null;
  errorCount: number;
  createdAt: string;
  createdBy?: { id?: string | null; name: string } | null;
  undoneAt?: string | null;
  undoneBy?: { id?: string | null; name: string } | null;
  strategy?: string | null;
  onError?: string | null;
  provinceCode?: string | null;
}

export interface Shape {
  type: 'Feature';
  properties: { code: string; name?: string };
  geometry: { type: string; coordinates: unknown };
}

export interface Shapes {
  type: 'FeatureCollection';
  features: Shape[];
}
