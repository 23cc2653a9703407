DROP INDEX `events_telling`;--> statement-breakpoint
CREATE INDEX `events_telling` ON `events` (`vehicle_id`,`id`,`type`,`at`,`recorded_at`,`data`,`source`) WHERE type <> 'note' OR data <> '{}';