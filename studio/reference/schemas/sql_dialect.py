"""Which dialect a script is written in, told by marks that the others do not have."""

from __future__ import annotations

import re

NAMES = {
    "postgres": "PostgreSQL", "mysql": "MySQL", "sqlite": "SQLite", "tsql": "SQL Server", "oracle": "Oracle",
    "snowflake": "Snowflake", "bigquery": "BigQuery",
}  # fmt: skip

_MARKS: dict[str, tuple[tuple[str, int], ...]] = {
    "postgres": (
        (r"\b(?:BIG|SMALL)?SERIAL\b", 3), (r"::", 3), (r"\bALTER TABLE ONLY\b", 5), (r"\bJSONB\b|\bTIMESTAMPTZ\b", 3),
        (r"\bAS ENUM\b", 4), (r"\bCHARACTER VARYING\b", 2), (r"\b\w+\[\]", 2), (r"\bCREATE DOMAIN\b", 3),
        (r"\bFROM stdin\b", 5), (r"\bBYTEA\b|\bCITEXT\b|\bINET\b|\bTSVECTOR\b", 3), (r"\bWITHOUT TIME ZONE\b", 2),
        (r"\bPLPGSQL\b|\bpg_catalog\b|\bOWNER TO\b", 4), (r"\bBY DEFAULT AS IDENTITY\b", 1), (r"~\*?\s*'", 3),
        (r"\bDOUBLE PRECISION\b", 1),
    ),
    "mysql": (
        (r"`", 2), (r"\bENGINE\s*=", 5), (r"\bAUTO_INCREMENT\b", 5), (r"\bUNSIGNED\b", 2), (r"\bENUM\s*\(", 2),
        (r"\bSET\s*\('", 2), (r"\b(?:UNIQUE )?KEY\s+`?\w+`?\s*\(", 3), (r"\bTINYINT\(1\)", 3), (r"\bDELIMITER\b", 3),
        (r"\bMEDIUMTEXT\b|\bLONGTEXT\b", 3), (r"\bON UPDATE CURRENT_TIMESTAMP\b", 3), (r"/\*!\d+", 4),
    ),
    "sqlite": (
        (r"\bINTEGER PRIMARY KEY\b", 3), (r"\bPRAGMA\b", 5), (r"\bWITHOUT ROWID\b", 5), (r"\bSTRICT\s*;", 4),
        (r"\bPRIMARY KEY AUTOINCREMENT\b", 5), (r"\bGLOB\b", 3), (r"\bON CONFLICT\b", 2), (r"\bsqlite_\w+", 3),
    ),
    "tsql": (
        (r"^\s*GO\s*$", 5), (r"\[\w+\]\.\[\w+\]", 4), (r"\bIDENTITY\s*\(\d", 3), (r"\bNVARCHAR\b", 2),
        (r"\bGETDATE\(|\bNEWID\(|\bSYSUTCDATETIME\(", 4), (r"\[\w+\]\s+\[?\w", 3), (r"\bUNIQUEIDENTIFIER\b", 4),
        (r"\bDATETIME2\b|\bDATETIMEOFFSET\b|\bSMALLMONEY\b", 4), (r"\b(?:NON)?CLUSTERED\b", 3), (r"\bdbo\.", 3),
        (r"\(MAX\)", 3), (r"\bSET ANSI_NULLS\b", 5), (r"\bBIT\b", 1),
    ),
    "oracle": (
        (r"\bN?VARCHAR2\b", 5), (r"\bNUMBER\s*\(", 2), (r"\bSYSDATE\b|\bSYSTIMESTAMP\b|\bSYS_GUID\b", 4),
        (r"\bN?CLOB\b", 2), (r"\bTABLESPACE\b", 3), (r"^\s*/\s*$", 3), (r"\bREGEXP_LIKE\b", 2),
        (r"\b\d+ (?:CHAR|BYTE)\)", 3), (r"\bENABLE\b", 1), (r"\bON NULL AS IDENTITY\b", 4), (r"\bDEFAULT ON NULL\b", 3),
        (r"^(?:PROMPT|REM)\b", 4),
    ),
    "snowflake": (
        (r"\bVARIANT\b", 5), (r"\bTIMESTAMP_(?:NTZ|LTZ|TZ)\b", 5), (r"\bNUMBER\s*\(38", 3),
        (r"\bAUTOINCREMENT START\b", 5),
        (r"\bCREATE OR REPLACE (?:TRANSIENT )?TABLE\b", 2), (r"\bAUTOINCREMENT\b", 1), (r"\bCLUSTER BY\s*\(", 3),
        (r"\bTRANSIENT\b|\bDATA_RETENTION", 4), (r"\bOBJECT\b", 1), (r"\bSTRING\b", 1),
    ),
    "bigquery": (
        (r"\bSTRUCT\s*<", 5), (r"\bARRAY\s*<", 5), (r"\bINT64\b|\bFLOAT64\b|\bBIGNUMERIC\b", 5), (r"\bSTRING\b", 2),
        (r"\bOPTIONS\s*\(", 4), (r"`[\w-]+\.[\w-]+(?:\.[\w-]+)?`", 4), (r"\bPARTITION BY DATE\b", 3),
        (r"\bNOT ENFORCED\b", 2), (r"\bBYTES\b", 2),
    ),
}  # fmt: skip


def by_likelihood(script: str) -> list[str]:
    """The dialects from the one with the most marks to that with the fewest; those without any are left out."""
    weights = {
        name: sum(weight for mark, weight in marks if re.search(mark, script, re.IGNORECASE | re.MULTILINE))
        for name, marks in _MARKS.items()
    }
    return sorted((name for name in weights if weights[name]), key=lambda name: -weights[name])
