CREATE UNIQUE INDEX IF NOT EXISTS screening_hits_once ON screening_hits (screening, "case");
CREATE INDEX IF NOT EXISTS letter_codes_of_wave ON letter_codes (wave, redeemed_on);
