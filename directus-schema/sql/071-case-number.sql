-- Numbers of cases that staff let the software choose.
CREATE SEQUENCE IF NOT EXISTS case_number;
