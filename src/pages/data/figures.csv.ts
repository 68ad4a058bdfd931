/** The figure ledger as a table that Excel opens. */
import type { APIRoute } from 'astro';
import { toCsv } from '#lib/csv.ts';
import { getFigureRecords } from '#queries/ledger-files.ts';

export const GET: APIRoute = async () => {
  const records = await getFigureRecords();
  const fields = Object.keys(records[0] ?? {}) as (keyof (typeof records)[number])[];
  return new Response(
    toCsv(
      fields,
      records.map((record) => fields.map((field) => record[field])),
    ),
  );
};
