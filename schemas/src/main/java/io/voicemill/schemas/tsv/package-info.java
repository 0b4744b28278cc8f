/** Tables of tab-separated values, as people write them by hand and spreadsheets save them. */
package io.voicemill.schemas.tsv;
