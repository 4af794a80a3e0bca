import { describe, expect, it } from 'vitest';
import { chooseInstallCommand, parseJavaMajor } from '../../../../infra/local/base/java.ts';

describe('the version java prints', () => {
  it.each`
    output                                                            | major        | why
    ${'openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime …'}      | ${17}        | ${'a current release'}
    ${'java version "1.8.0_392"\nJava(TM) SE Runtime Environment'}    | ${8}         | ${'numbered 1.x before Java 9'}
    ${'openjdk version "22-ea" 2024-03-19'}                           | ${22}        | ${'an early-access build'}
    ${'Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "21"'}    | ${21}        | ${'a remark before it'}
    ${'The operation couldn’t be completed. Unable to locate a Java'} | ${undefined} | ${'the stub macOS installs'}
    ${''}                                                             | ${undefined} | ${'silence'}
  `('$why → $major', ({ output, major }) => {
    expect(parseJavaMajor(output)).toBe(major);
  });
});

describe('the one command to run', () => {
  it.each`
    platform    | hasApt   | command
    ${'linux'}  | ${true}  | ${'sudo apt-get update && sudo apt-get install -y openjdk-17-jre-headless'}
    ${'linux'}  | ${false} | ${'sudo dnf install -y java-21-openjdk-headless'}
    ${'darwin'} | ${false} | ${'brew install --cask temurin@17'}
    ${'win32'}  | ${false} | ${'winget install EclipseAdoptium.Temurin.17.JRE'}
  `('$platform, apt-get: $hasApt → $command', ({ platform, hasApt, command }) => {
    expect(chooseInstallCommand(platform, hasApt)).toBe(command);
  });
});
