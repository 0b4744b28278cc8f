/** Japanese numbers, counters, dates, times, money, units and signs. */
package io.voicemill.runtime.text.japanese.numbers;
