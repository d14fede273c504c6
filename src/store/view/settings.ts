/**
 * Settings of the database, which hold from its next opening on. It writes everything twice, first to
 * a journal, which it would let grow to a gigabyte before using it anew. Memory that it took is never
 * given back; files that it does not keep in memory the system does.
 */
export const settings: readonly string[] = [
  "max_wal_size = '64MB'",
  "wal_level = 'minimal'",
  "max_wal_senders = 0",
  "shared_buffers = '32MB'",
  "maintenance_work_mem = '16MB'",
];
