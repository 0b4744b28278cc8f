package io.voicemill.jobs.command;

import io.voicemill.schemas.script.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --language}. */
final class LanguageConverter implements ITypeConverter<Language> {

  @Override
  public Language convert(String code) {
    return Language.find(code)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is no language here: there are en, zh, ja and auto".formatted(code)));
  }
}
